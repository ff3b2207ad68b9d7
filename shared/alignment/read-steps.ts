import type { Place } from './blocks.ts';
import type { DeclaredRow } from './declared-labels.ts';
import { type Fit, fitSlots, type RowShape, type RowStart, startOf } from './fit-slots.ts';
import type { Item } from './items.ts';
import { candidatesOf } from './placements.ts';
import type { RowReading } from './row-reading.ts';
import { columnsOf } from './slots.ts';
import type { Vector } from './vectors.ts';

/** One step of the source through a table: a row that is read, a bare label, or values without a label. */
export interface Step {
  readonly item: Item;
  readonly place: Place;
  readonly row: DeclaredRow | null;
  /** The group label directly before the values. */
  readonly group: string | null;
  readonly reading: RowReading | null;
  /** The values, where there is no label or it does not belong to them. */
  readonly vector: Vector | null;
}

const agreed = <Value>(values: readonly Value[]): Value | null => {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
};

/** Where the full rows of the table agree that the first column stands. */
function agreeOnStart(items: readonly Item[]): RowStart {
  const starts = items.flatMap(({ row, slots }) => (row ? (startOf(slots, row.cells.length) ?? []) : []));
  return { leading: agreed(starts.map(({ leading }) => leading)), column: agreed(starts.map(({ column }) => column)) };
}

function openReading(item: Item, row: DeclaredRow, kind: 'short' | 'long', slots: Item['slots']): RowReading {
  const shape = { width: row.cells.length, sums: row.sums };
  return { kind: 'open', slots, candidates: candidatesOf(kind, slots, shape), place: item.place };
}

/** The source ends inside the row: values without any blank among them are its first ones. */
function isCutOff({ isAtEnd, slots }: Item): boolean {
  return isAtEnd && slots.every(({ kind }) => kind === 'value');
}

function readFit(item: Item, row: DeclaredRow, fit: Exclude<Fit, { kind: 'rows' }>): RowReading {
  const { place } = item;
  const width = row.cells.length;
  const blanks = columnsOf(item.slots.filter(({ kind }) => kind === 'blank'));
  if (fit.kind === 'blank' && (blanks >= width || !item.isStream)) return { kind: 'blank', place };
  if (fit.kind === 'blank' || (fit.kind === 'short' && fit.slots.length === 0)) return { kind: 'unlabelled', place };
  if (fit.kind === 'exact') {
    const isGlued = width > 1 && fit.vector.some((slot) => slot?.kind === 'glued');
    if (isGlued) return openReading(item, row, 'short', item.slots);
    return { kind: 'read', vector: fit.vector, place, doubt: item.isDoubtful ? 'unsure' : null };
  }
  if (fit.kind === 'short' && isCutOff(item)) {
    return { kind: 'read', vector: row.cells.map((_, cell) => fit.slots[cell] ?? null), place, doubt: 'cut-off' };
  }
  return openReading(item, row, fit.kind, fit.slots);
}

function readLabelled(item: Item, row: DeclaredRow, start: RowStart): Step[] {
  const { place } = item;
  const base = { item, place, row, group: null, vector: null };
  if (item.slots.length === 0) return [{ ...base, reading: null }];
  const fit = fitSlots(item.slots, { width: row.cells.length, start, sums: row.sums });
  if (fit.kind !== 'rows') return [{ ...base, reading: readFit(item, row, fit) }];
  const [first, ...rest] = fit.vectors;
  const isOwn = fit.isAcross && first !== undefined;
  const own: Step = { ...base, reading: isOwn ? { kind: 'read', vector: first, place, doubt: null } : null };
  const orphans = isOwn ? rest : fit.vectors;
  return [own, ...orphans.map((vector): Step => ({ ...base, row: null, reading: null, vector }))];
}

/** Values without a label: whole rows of the table's usual width are kept as such, anything else strays. */
function readOrphan(item: Item, shape: RowShape | null): Step[] {
  const base = { item, place: item.place, row: null, group: item.group, reading: null };
  const filled = item.slots.filter(({ kind }) => kind === 'value');
  if (filled.length === 0) return [];
  if (shape === null) return [{ ...base, vector: filled }];
  const fit = fitSlots(item.slots, shape);
  if (fit.kind === 'exact') return [{ ...base, vector: fit.vector }];
  if (fit.kind === 'rows') return fit.vectors.map((vector): Step => ({ ...base, vector }));
  return [{ ...base, vector: null }];
}

/** What the items of a table are, one after the other. */
export function readSteps(items: readonly Item[], rows: readonly DeclaredRow[]): Step[] {
  const start = agreeOnStart(items);
  const [first] = rows;
  const areAlike = rows.every(({ cells }) => cells.length === first?.cells.length);
  const shape = first && areAlike ? { width: first.cells.length, start, sums: first.sums } : null;
  return items.flatMap((item) => (item.row ? readLabelled(item, item.row, start) : readOrphan(item, shape)));
}
