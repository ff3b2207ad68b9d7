import type { RowSum } from './declared-labels.ts';
import { placementsOf } from './placements.ts';
import { columnsOf, type Slot } from './slots.ts';
import { holdsSums, type Vector } from './vectors.ts';

/**
 * How slots go into a row of `width` cells. `exact`: there is one for every cell. `blank`: all are blank. `short`, `long`:
 * too few or too many, so that their columns are not known. `rows`: the values of several rows; `isAcross` when they
 * were the first of them was printed across, so that it belongs to the label before it.
 */
export type Fit =
  | { readonly kind: 'exact'; readonly vector: Vector }
  | { readonly kind: 'blank' }
  | { readonly kind: 'short' | 'long'; readonly slots: readonly Slot[] }
  | { readonly kind: 'rows'; readonly vectors: readonly Vector[]; readonly isAcross: boolean };

/**
 * Where the first column stands, as the table's full rows show: how many blank boxes behind the label, or in which column
 * of the source's grid. `null` where they disagree or no row is full.
 */
export interface RowStart {
  readonly leading: number | null;
  readonly column: number | null;
}

export interface RowShape {
  readonly width: number;
  readonly start: RowStart;
  readonly sums: readonly RowSum[];
}

const isFilled = ({ kind }: Slot) => kind === 'value' || kind === 'words' || kind === 'glued';
const toVector = (slots: readonly Slot[]): Vector => slots.map((slot) => (isFilled(slot) ? slot : null));

function groupsOf(slots: readonly Slot[]): Slot[][] {
  const groups: Slot[][] = [];
  for (const slot of slots) {
    const last = groups.at(-1);
    if (last?.[0]?.group === slot.group) last.push(slot);
    else groups.push([slot]);
  }
  return groups;
}

const chunk = (slots: readonly Slot[], width: number): Slot[][] =>
  Array.from({ length: slots.length / width }, (_, row) => slots.slice(row * width, (row + 1) * width));

/** `width` groups of equal length are the columns of as many rows. */
function columnsToRows(columns: readonly (readonly Slot[])[]): Slot[][] | null {
  const height = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== height)) return null;
  return Array.from({ length: height }, (_, row) => columns.flatMap((column) => column[row] ?? []));
}

interface Cut {
  readonly rows: readonly (readonly Slot[])[];
  readonly groups: number;
  readonly isAcross: boolean;
}

/** The rows that the next groups make up: columns of equal length, or one line after the other. */
function cutRows(groups: readonly (readonly Slot[])[], { width, sums }: RowShape): Cut | null {
  const [first = []] = groups;
  const columns = groups.length >= width ? columnsToRows(groups.slice(0, width)) : null;
  const lines = first.length % width === 0 ? chunk(first, width) : null;
  const areLines = lines?.every((line) => holdsSums(toVector(line), sums)) ?? false;
  if (columns && !(areLines && first.length === width)) {
    return { rows: columns, groups: width, isAcross: first.length === 1 };
  }
  return lines ? { rows: lines, groups: 1, isAcross: true } : null;
}

function readRows(slots: readonly Slot[], shape: RowShape): Fit | null {
  const groups = groupsOf(slots);
  const vectors: Vector[] = [];
  let isAcross: boolean | null = null;
  while (groups.length > 0) {
    const cut = cutRows(groups, shape);
    if (!cut) return null;
    vectors.push(...cut.rows.map(toVector));
    isAcross ??= cut.isAcross;
    groups.splice(0, cut.groups);
  }
  return vectors.length > 1 ? { kind: 'rows', vectors, isAcross: isAcross ?? false } : null;
}

function trimBlanks(slots: readonly Slot[]): { core: readonly Slot[]; leading: number } {
  const first = slots.findIndex(isFilled);
  const last = slots.findLastIndex(isFilled);
  return { core: first < 0 ? [] : slots.slice(first, last + 1), leading: Math.max(first, 0) };
}

/** Where the first column stands in a row that is full; `null` for any other row. */
export function startOf(slots: readonly Slot[], width: number): RowStart | null {
  const { core, leading } = trimBlanks(slots.filter(({ kind }) => kind !== 'filler'));
  const [first] = core;
  return first && core.length === width ? { leading, column: first.column } : null;
}

/**
 * Values at the row's beginning and nothing but blanks behind, and the sum is wrong: the blanks may have been moved. With
 * one blank only, and no other place for it that mends the sum, the boxes are taken at their word.
 */
function looksCollapsed(vector: Vector, { sums }: RowShape): boolean {
  const lastFilled = vector.findLastIndex((slot) => slot !== null);
  const filled = vector.slice(0, lastFilled + 1).flatMap((slot) => slot ?? []);
  const isPacked = filled.length === lastFilled + 1 && lastFilled < vector.length - 1;
  if (sums.length === 0 || !isPacked || holdsSums(vector, sums)) return false;
  if (filled.length < vector.length - 1) return true;
  return placementsOf(filled, { width: vector.length, sums }).length > 0;
}

/** The boxes of the row's own columns; all of them where there are just as many and nothing says they begin elsewhere. */
function sliceAt(explicit: readonly Slot[], { width, start }: RowShape): readonly Slot[] {
  const byColumn = start.column === null ? -1 : explicit.findIndex(({ column }) => column === start.column);
  const agreed = start.leading ?? (byColumn < 0 ? null : byColumn);
  const first = agreed ?? (explicit.length === width ? 0 : explicit.length);
  return explicit.slice(first, first + width);
}

export function fitSlots(slots: readonly Slot[], shape: RowShape): Fit {
  const { width } = shape;
  const explicit = slots.filter(({ kind }) => kind !== 'filler');
  const { core } = trimBlanks(explicit);
  if (core.length === 0) {
    const areEnough = columnsOf(explicit) >= width || explicit.length < slots.length;
    return areEnough ? { kind: 'blank' } : { kind: 'short', slots: [] };
  }
  const lastFilled = slots.findLastIndex(isFilled);
  if (slots.slice(0, lastFilled).some(({ kind }) => kind === 'filler')) return { kind: 'short', slots: core };
  if (core.length === width) return { kind: 'exact', vector: toVector(core) };
  if (core.length > width) return readRows(core, shape) ?? { kind: 'long', slots: core };
  const inside = sliceAt(explicit, shape);
  const vector = toVector(inside);
  const isWhole = inside.length === width && inside.filter(isFilled).length === explicit.filter(isFilled).length;
  return isWhole && !looksCollapsed(vector, shape) ? { kind: 'exact', vector } : { kind: 'short', slots: core };
}
