import type { Place } from './blocks.ts';
import { type Fit, fitSlots, holdsSums, type RowShape, type RowStart, startOf, type Vector } from './fit-slots.ts';
import type { Item } from './items.ts';
import type { DeclaredRow } from './label-index.ts';
import { candidatesOf, type RowReading } from './row-reading.ts';

/** Values that belong to no row of the table. */
export interface Stray {
  readonly item: Item;
  readonly vector: Vector | null;
}

export interface PlacedTable {
  readonly readings: ReadonlyMap<DeclaredRow, RowReading>;
  readonly strays: readonly Stray[];
}

/** One step of the source through the table: a row that is read, a bare label, or values without a label. */
interface Step {
  readonly item: Item;
  readonly place: Place;
  readonly row: DeclaredRow | null;
  readonly group: string | null;
  readonly reading: RowReading | null;
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

function isCutOff(item: Item, fit: Extract<Fit, { kind: 'short' | 'long' }>): boolean {
  return item.isAtEnd && fit.kind === 'short' && item.slots.every(({ kind }) => kind === 'value');
}

function readLabelled(item: Item, row: DeclaredRow, start: RowStart): Step[] {
  const { place } = item;
  const base = { item, place, row, group: null, vector: null };
  if (item.slots.length === 0) return [{ ...base, reading: null }];
  const width = row.cells.length;
  const fit = fitSlots(item.slots, { width, start, sums: row.sums });
  switch (fit.kind) {
    case 'exact':
      if (width > 1 && fit.vector.some((slot) => slot?.kind === 'glued')) break;
      return [{ ...base, reading: { kind: 'read', vector: fit.vector, place, doubt: null } }];
    case 'blank':
      return [{ ...base, reading: { kind: 'blank', place } }];
    case 'rows': {
      const [first, ...rest] = fit.vectors;
      const own: Step =
        fit.isAcross && first
          ? { ...base, reading: { kind: 'read', vector: first, place, doubt: null } }
          : { ...base, reading: null };
      const orphans = fit.isAcross ? rest : fit.vectors;
      return [own, ...orphans.map((vector): Step => ({ ...base, row: null, reading: null, vector }))];
    }
    default:
      if (isCutOff(item, fit)) {
        const vector = row.cells.map((_, cell) => fit.slots[cell] ?? null);
        return [{ ...base, reading: { kind: 'read', vector, place, doubt: 'cut-off' } }];
      }
      return [{ ...base, reading: openReading(item, fit.kind, fit.slots, width) }];
  }
  return [{ ...base, reading: openReading(item, 'short', item.slots, width) }];
}

function openReading(item: Item, kind: 'short' | 'long', slots: Item['slots'], width: number): RowReading {
  return { kind: 'open', slots, candidates: candidatesOf(kind, slots, width), place: item.place };
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

const textsOf = (vector: Vector) => vector.map((slot) => slot?.text.trim() ?? '').join('|');

/** The same row twice: the same values are one reading, a blank gives way, different values are a conflict. */
function mergeReadings(known: RowReading | undefined, added: RowReading): RowReading {
  if (!known || known.kind === 'blank') return added;
  if (added.kind === 'blank') return known;
  if (known.kind === 'read' && added.kind === 'read') {
    if (textsOf(known.vector) === textsOf(added.vector)) return known;
    return { kind: 'conflict', vectors: [known.vector, added.vector], place: known.place };
  }
  if (known.kind === 'conflict' && added.kind === 'read')
    return { ...known, vectors: [...known.vectors, added.vector] };
  return known.kind === 'read' ? known : added;
}

interface Gap {
  readonly steps: readonly Step[];
  /** Declared rows between the anchors around the gap that are not read yet. */
  readonly missing: readonly DeclaredRow[];
}

function gapsOf(steps: readonly Step[], rows: readonly DeclaredRow[], isRead: (row: DeclaredRow) => boolean): Gap[] {
  const gaps: Gap[] = [];
  let inside: Step[] = [];
  let after = -1;
  const endAt = (before: number) => {
    const missing = rows.filter((row) => row.order > after && row.order < before && !isRead(row));
    if (inside.length > 0) gaps.push({ steps: inside, missing });
    inside = [];
    after = before;
  };
  for (const step of steps) {
    if (step.row && step.reading) endAt(step.row.order);
    else inside.push(step);
  }
  endAt(rows.length);
  return gaps;
}

type Assign = (row: DeclaredRow, reading: RowReading) => void;

function assignInOrder(
  orphans: readonly Step[],
  rows: readonly DeclaredRow[],
  areLabelled: boolean,
  assign: Assign,
): void {
  for (const [at, { vector, place }] of orphans.entries()) {
    const row = rows[at];
    if (!row || !vector) continue;
    if (holdsSums(vector, row.sums))
      assign(row, { kind: 'read', vector, place, doubt: areLabelled ? null : 'detached' });
    else assign(row, { kind: 'conflict', vectors: [vector], place });
  }
}

const otherGroup = 'requests.other';
const isOther = (row: DeclaredRow) => row.at.startsWith(`${otherGroup}.`);

/** One printed （六）其他处理 for the three declared rows. */
function assignMerged({ vector, place }: Step, rows: readonly DeclaredRow[], assign: Assign): void {
  if (!vector) return;
  for (const row of rows.filter(isOther)) assign(row, { kind: 'merged', vector, place });
}

/** Values without labels between two read rows: as many as rows are missing there are those rows, in order. */
function fillGap({ steps, missing }: Gap, assign: Assign): Step[] {
  const merged = steps.find(({ vector, group }) => vector && group === otherGroup);
  const hasOthers = missing.filter(isOther).length === 3;
  const orphans = steps.filter((step) => step.vector && step !== merged);
  if (merged && hasOthers) assignMerged(merged, missing, assign);
  const open = merged && hasOthers ? missing.filter((row) => !isOther(row)) : missing;
  const widthsFit = (rows: readonly DeclaredRow[]) =>
    rows.length === orphans.length && rows.every((row, at) => row.cells.length === orphans[at]?.vector?.length);
  const labelled = steps.flatMap(({ row }) => (row && missing.includes(row) ? [row] : []));
  if (widthsFit(open)) {
    const areLabelled = open.every((row) => labelled.includes(row));
    assignInOrder(orphans, open, areLabelled, assign);
    return [];
  }
  const single = open.filter((row) => !isOther(row) || row.at.endsWith('.misc'));
  if (hasOthers && !merged && widthsFit(single)) {
    const at = single.findIndex(isOther);
    const other = orphans[at];
    if (other) assignMerged(other, missing, assign);
    assignInOrder(orphans.toSpliced(at, 1), single.toSpliced(at, 1), false, assign);
    return [];
  }
  if (widthsFit(labelled)) {
    assignInOrder(orphans, labelled, false, assign);
    return [];
  }
  return orphans;
}

/** Finds for every declared row of a table what the items say about it. */
export function placeRows(items: readonly Item[], rows: readonly DeclaredRow[]): PlacedTable {
  const start = agreeOnStart(items);
  const [first] = rows;
  const areAlike = rows.every(({ cells }) => cells.length === first?.cells.length);
  const shape = first && areAlike ? { width: first.cells.length, start, sums: first.sums } : null;
  const steps = items.flatMap((item) => (item.row ? readLabelled(item, item.row, start) : readOrphan(item, shape)));
  const readings = new Map<DeclaredRow, RowReading>();
  for (const { row, reading } of steps)
    if (row && reading) readings.set(row, mergeReadings(readings.get(row), reading));
  const strays: Stray[] = steps
    .filter(({ row, vector }) => !row && !vector)
    .map(({ item }) => ({ item, vector: null }));
  for (const gap of gapsOf(steps, rows, (row) => readings.has(row))) {
    const unplaced = fillGap(gap, (row, reading) => readings.set(row, reading));
    strays.push(...unplaced.map(({ item, vector }) => ({ item, vector })));
  }
  for (const { row, place } of steps) if (row && !readings.has(row)) readings.set(row, { kind: 'unlabelled', place });
  for (const row of rows) if (!readings.has(row)) readings.set(row, { kind: 'absent' });
  return { readings, strays };
}
