import type { DeclaredRow } from './declared-labels.ts';
import { fitSlots } from './fit-slots.ts';
import type { Item } from './items.ts';
import type { PlacedTable } from './place-rows.ts';
import { candidatesOf } from './placements.ts';
import type { RowDoubt, RowReading } from './row-reading.ts';
import { holdsSums, type Vector } from './vectors.ts';

const filledIn = ({ slots }: Item) => slots.filter(({ kind }) => kind === 'value').length;
const textsOf = (vector: Vector) => vector.map((slot) => slot?.text.trim() ?? '').join('|');

/** One group of columns (复议, 直接起诉, 复议后起诉) a row of a table of its own. */
const groupWidth = 5;

/** With a blank among the values a wrong sum may mean that they moved. */
const doubtOf = (vector: Vector, row: DeclaredRow): RowDoubt | null =>
  vector.includes(null) && !holdsSums(vector, row.sums) ? 'unsure' : null;

function readWhole(vectors: readonly Vector[], row: DeclaredRow, place: Item['place']): RowReading | null {
  const [first, ...others] = vectors;
  if (!first) return null;
  const agree = others.every((vector) => textsOf(vector) === textsOf(first));
  return agree
    ? { kind: 'read', vector: first, place, doubt: doubtOf(first, row) }
    : { kind: 'conflict', vectors, place };
}

function readReview(items: readonly Item[], row: DeclaredRow): RowReading {
  const [first] = items;
  if (!first) return { kind: 'absent' };
  const shape = { width: row.cells.length, start: { leading: null, column: null }, sums: row.sums };
  const wholes = items.flatMap(({ slots }) => {
    const fit = fitSlots(slots, shape);
    return fit.kind === 'exact' ? [fit.vector] : [];
  });
  const whole = readWhole(wholes, row, first.place);
  if (whole) return whole;
  const filled = items.filter((item) => filledIn(item) > 0);
  if (filled.length === 0) {
    const isPrinted = items.some(({ slots }) => slots.length > 0);
    return isPrinted ? { kind: 'blank', place: first.place } : { kind: 'absent' };
  }
  const { place } = filled[0] ?? first;
  const fit = fitSlots(
    filled.flatMap(({ slots }) => slots),
    shape,
  );
  if (fit.kind === 'exact') {
    const areGroups = filled.every(({ slots, isStream }) => slots.length === groupWidth && !isStream);
    return { kind: 'read', vector: fit.vector, place, doubt: areGroups ? doubtOf(fit.vector, row) : 'detached' };
  }
  const slots = fit.kind === 'short' || fit.kind === 'long' ? fit.slots : [];
  const candidates = fit.kind === 'short' || fit.kind === 'long' ? candidatesOf(fit.kind, slots, shape) : [];
  return { kind: 'open', slots, candidates, place };
}

/** 表四 has one row without a label: its values come in one line, in three, or box by box between the headings. */
export function placeReview(items: readonly Item[], rows: readonly DeclaredRow[]): PlacedTable {
  return { readings: new Map(rows.map((row) => [row, readReview(items, row)])), strays: [] };
}
