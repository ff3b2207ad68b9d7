import { holdsSums } from './fit-slots.ts';
import type { DeclaredRow } from './label-index.ts';
import type { Step } from './read-steps.ts';
import type { RowReading } from './row-reading.ts';

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

/**
 * A row read box by box whose sum is wrong: with a blank in it, or where other rows of the table lost theirs, its values
 * may have moved.
 */
function doubtWrongSums(readings: Readings, steps: readonly Step[]): void {
  const losesBlanks = [...readings.values()].some(
    ({ kind, ...reading }) => kind === 'open' && 'slots' in reading && reading.slots.length > 0,
  );
  for (const { row, item } of steps) {
    const reading = row ? readings.get(row) : undefined;
    if (!row || reading?.kind !== 'read' || !item.isStream || holdsSums(reading.vector, row.sums)) continue;
    if (losesBlanks || reading.vector.includes(null)) doubt(readings, row, 'unsure');
  }
}

/** The source ends with this row though others should follow: its last figure may have been cut. */
function doubtEnd(readings: Readings, steps: readonly Step[]): void {
  const last = steps.findLast(({ row, reading, item }) => row && reading && item.isAtEnd)?.row;
  if (!last) return;
  const goesOn = [...readings].some(([row, { kind }]) => row.order > last.order && kind === 'absent');
  if (goesOn) doubt(readings, last, 'at-end');
}

/** Marks rows whose values were read but do not fit what stands around them. */
export function doubtRows(readings: Readings, steps: readonly Step[], strays: ReadonlySet<Step>): Readings {
  doubtBeforeStrays(readings, steps, strays);
  doubtWrongSums(readings, steps);
  doubtEnd(readings, steps);
  return readings;
}
