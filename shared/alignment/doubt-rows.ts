import type { DeclaredRow } from './declared-labels.ts';
import type { Item } from './items.ts';
import type { Step } from './read-steps.ts';
import type { RowReading } from './row-reading.ts';
import { holdsSums } from './vectors.ts';

type Readings = Map<DeclaredRow, RowReading>;

function doubt(readings: Readings, row: DeclaredRow, why: 'unsure' | 'at-end'): void {
  const reading = readings.get(row);
  if (reading?.kind === 'read' && reading.doubt === null) readings.set(row, { ...reading, doubt: why });
}

/** Values that no row takes may belong to the row before them, and then that row is not what it seems. */
function doubtBeforeStrays(readings: Readings, steps: readonly Step[], strays: ReadonlySet<Step>): void {
  let before: DeclaredRow | null = null;
  for (const step of steps) {
    if (step.row && step.reading) before = step.row;
    if (!strays.has(step) || !before) continue;
    const reading = readings.get(before);
    if (reading?.kind === 'blank')
      readings.set(before, { ...reading, kind: 'open', slots: step.item.slots, candidates: [] });
    else doubt(readings, before, 'unsure');
  }
}

/** Other rows of the table have too few values: the source lost blanks, or whole lines. */
const losesValues = (readings: Readings) =>
  [...readings.values()].some((reading) => reading.kind === 'open' && reading.slots.length > 0);

/**
 * Rows that may hold what belongs elsewhere: the sum is wrong and the row has a blank, or values were lost nearby; or, read
 * box by box, the next row was not found at all, so that its values may have run into this one.
 */
function doubtLooseRows(readings: Readings, steps: readonly Step[]): void {
  const isTorn = losesValues(readings);
  const absent = new Set([...readings].flatMap(([row, { kind }]) => (kind === 'absent' ? [row.order] : [])));
  for (const { row, item } of steps) {
    const reading = row ? readings.get(row) : undefined;
    if (!row || reading?.kind !== 'read') continue;
    const mayHaveMoved = (isTorn && item.isStream) || reading.vector.includes(null);
    const isWrong = mayHaveMoved && !holdsSums(reading.vector, row.sums);
    const mayHoldNext = isTorn && item.isStream && absent.has(row.order + 1) && !item.isAtEnd;
    if (isWrong || mayHoldNext) doubt(readings, row, 'unsure');
  }
}

/** The source ends with this row though others should follow: its last figure may have been cut. */
function doubtEnd(readings: Readings, steps: readonly Step[]): void {
  const last = steps.findLast(({ row, reading, item }) => row && reading && item.isAtEnd)?.row;
  if (!last) return;
  const goesOn =
    last.table !== 'review' && [...readings].every(([row, { kind }]) => row.order <= last.order || kind === 'absent');
  if (goesOn) doubt(readings, last, 'at-end');
}

/**
 * Values at the row's beginning and blanks behind them, in a source that never shows a blank before a value: it may have
 * moved them all to the end.
 */
function doubtPackedRows(readings: Readings): void {
  for (const [row, reading] of readings) {
    if (reading.kind !== 'read') continue;
    const firstBlank = reading.vector.indexOf(null);
    const isPacked = firstBlank > 0 && reading.vector.slice(firstBlank).every((slot) => slot === null);
    if (isPacked) doubt(readings, row, 'unsure');
  }
}

/** Whether the source shows a blank box before a value anywhere, so that blanks stand where they belong. */
export function keepsBlanks(items: readonly Item[]): boolean {
  return items.some(({ slots }) => {
    const lastValue = slots.findLastIndex(({ kind }) => kind === 'value');
    return slots.slice(0, Math.max(lastValue, 0)).some(({ kind }) => kind === 'blank');
  });
}

/** Marks rows whose values were read but do not fit what stands around them. */
export function doubtRows(
  readings: Readings,
  steps: readonly Step[],
  strays: ReadonlySet<Step>,
  blanksAreKept: boolean,
): Readings {
  if (!blanksAreKept) doubtPackedRows(readings);
  doubtBeforeStrays(readings, steps, strays);
  doubtLooseRows(readings, steps);
  doubtEnd(readings, steps);
  return readings;
}
