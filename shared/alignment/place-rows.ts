import type { DeclaredRow } from './declared-labels.ts';
import { doubtRows } from './doubt-rows.ts';
import { fillGaps } from './fill-gaps.ts';
import type { Item } from './items.ts';
import { readSteps } from './read-steps.ts';
import type { RowReading } from './row-reading.ts';
import type { Vector } from './vectors.ts';

/** Values that belong to no row of the table. */
export interface Stray {
  readonly item: Item;
  readonly vector: Vector | null;
}

export interface PlacedTable {
  readonly readings: ReadonlyMap<DeclaredRow, RowReading>;
  readonly strays: readonly Stray[];
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
  if (known.kind === 'conflict' && added.kind === 'read') {
    return { ...known, vectors: [...known.vectors, added.vector] };
  }
  const read = known.kind === 'read' ? known : added;
  return read.kind === 'read' ? { ...read, doubt: read.doubt ?? 'unsure' } : read;
}

/**
 * Finds for every declared row of a table what the items say about it.
 * @param blanksAreKept blanks stand where they belong, which the rest of the source shows.
 */
export function placeRows(items: readonly Item[], rows: readonly DeclaredRow[], blanksAreKept: boolean): PlacedTable {
  const steps = readSteps(items, rows);
  const readings = new Map<DeclaredRow, RowReading>();
  for (const { row, reading } of steps) {
    if (row && reading) readings.set(row, mergeReadings(readings.get(row), reading));
  }
  const unplaced = new Set(fillGaps(steps, rows, readings));
  const strays = steps.filter((step) => unplaced.has(step) || (!step.row && !step.vector));
  for (const { row, place } of steps) if (row && !readings.has(row)) readings.set(row, { kind: 'unlabelled', place });
  for (const row of rows) if (!readings.has(row)) readings.set(row, { kind: 'absent' });
  return { readings: doubtRows(readings, steps, new Set(strays), blanksAreKept), strays };
}
