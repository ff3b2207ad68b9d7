import type { CellKey } from '../formats/formats.ts';
import { blankAt, type CellOutcome, outcome, type RowContext, readValue } from './cell-outcomes.ts';
import { readDoubtful } from './doubtful-cells.ts';
import type { CellReading, ImportIssue } from './import-draft.ts';
import { readConflict, readMerged, readNothing, readOpen } from './open-cells.ts';
import type { RowReading } from './row-reading.ts';
import type { Vector } from './vectors.ts';

/** The readings of one row's cells and why any of them is not certain. */
export interface ReadRow {
  readonly readings: readonly (readonly [CellKey, CellReading])[];
  readonly issues: readonly ImportIssue[];
  /** What the file printed is not known for certain, so that its sums cannot be judged. */
  readonly isOpen: boolean;
}

function outcomesOf(context: RowContext, reading: RowReading, vectors: readonly Vector[]): CellOutcome[] {
  switch (reading.kind) {
    case 'read':
      if (reading.doubt) return readDoubtful(context, reading.vector, reading.place, reading.doubt);
      return context.row.cells.map((cell, at) => readValue(context, cell, reading.vector[at] ?? null, reading.place));
    case 'open':
      return readOpen(context, reading, vectors);
    case 'conflict':
      return readConflict(context, reading.vectors, reading.place);
    case 'merged':
      return readMerged(context, reading.vector, reading.place);
    case 'blank':
      return context.row.cells.map(() => outcome(blankAt(reading.place), null));
    case 'unlabelled':
      return readNothing(context, reading.place);
    case 'absent':
      return readNothing(context, null);
  }
}

function isOpenReading(reading: RowReading): boolean {
  if (reading.kind === 'read') return reading.doubt === 'detached' || reading.doubt === 'cut-off';
  return reading.kind !== 'blank';
}

/** @param vectors the placements that are left for an open row; empty for any other. */
export function readCells(context: RowContext, reading: RowReading, vectors: readonly Vector[]): ReadRow {
  const outcomes = outcomesOf(context, reading, vectors);
  return {
    readings: context.row.cells.flatMap((cell, at) => {
      const found = outcomes[at];
      return found ? [[cell, found.reading] as const] : [];
    }),
    issues: outcomes.flatMap(({ issue }) => (issue ? [issue] : [])),
    isOpen: isOpenReading(reading),
  };
}
