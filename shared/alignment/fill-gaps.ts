import type { DeclaredRow } from './declared-labels.ts';
import type { Step } from './read-steps.ts';
import type { RowReading } from './row-reading.ts';
import { holdsSums } from './vectors.ts';

interface Gap {
  readonly steps: readonly Step[];
  /** Declared rows between the read rows around the gap that are not read yet. */
  readonly missing: readonly DeclaredRow[];
}

type Assign = (row: DeclaredRow, reading: RowReading) => void;

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

function assignInOrder(
  orphans: readonly Step[],
  rows: readonly DeclaredRow[],
  areLabelled: boolean,
  assign: Assign,
): void {
  for (const [at, { vector, place }] of orphans.entries()) {
    const row = rows[at];
    if (!row || !vector) continue;
    if (holdsSums(vector, row.sums)) {
      assign(row, { kind: 'read', vector, place, doubt: areLabelled ? null : 'detached' });
    } else {
      assign(row, { kind: 'conflict', vectors: [vector], place });
    }
  }
}

const otherGroup = 'requests.other';
const isOther = (row: DeclaredRow) => row.at.startsWith(`${otherGroup}.`);

/** One printed （六）其他处理 for the three declared rows. */
function assignMerged({ vector, place }: Step, rows: readonly DeclaredRow[], assign: Assign): void {
  if (!vector) return;
  for (const row of rows.filter(isOther)) assign(row, { kind: 'merged', vector, place });
}

const widthsFit = (orphans: readonly Step[], rows: readonly DeclaredRow[]) =>
  rows.length === orphans.length && rows.every((row, at) => row.cells.length === orphans[at]?.vector?.length);

/** Label and values, label and values (or the other way round all along): nothing is left for the order to decide. */
function standInPairs(steps: readonly Step[], rows: readonly DeclaredRow[]): boolean {
  const kinds = steps.flatMap(({ row, vector }) => (vector ? ['values'] : row && rows.includes(row) ? ['label'] : []));
  const named = steps.flatMap(({ row }) => (row && rows.includes(row) ? [row] : []));
  const alternate = kinds.every((kind, at) => kind !== kinds[at - 1]);
  return alternate && named.length === rows.length && rows.every((row, at) => row === named[at]);
}

/** Values without labels between two read rows: as many as rows are missing there are those rows, in order. */
function fillGap({ steps, missing }: Gap, assign: Assign): readonly Step[] {
  const hasOthers = missing.filter(isOther).length === 3;
  const merged = hasOthers ? steps.find(({ vector, group }) => vector && group === otherGroup) : undefined;
  const orphans = steps.filter((step) => step.vector && step !== merged);
  if (merged) assignMerged(merged, missing, assign);
  const open = merged ? missing.filter((row) => !isOther(row)) : missing;
  const labelled = steps.flatMap(({ row }) => (row && missing.includes(row) ? [row] : []));
  if (widthsFit(orphans, open)) {
    assignInOrder(orphans, open, standInPairs(steps, open), assign);
    return [];
  }
  const single = open.filter((row) => !isOther(row) || row.at.endsWith('.misc'));
  const at = single.findIndex(isOther);
  const other = orphans[at];
  if (hasOthers && !merged && other && widthsFit(orphans, single)) {
    assignMerged(other, missing, assign);
    assignInOrder(orphans.toSpliced(at, 1), single.toSpliced(at, 1), false, assign);
    return [];
  }
  if (!widthsFit(orphans, labelled)) return orphans;
  assignInOrder(orphans, labelled, false, assign);
  return [];
}

/** Gives values without labels to the rows that are missing; returns those that no row takes. */
export function fillGaps(
  steps: readonly Step[],
  rows: readonly DeclaredRow[],
  readings: Map<DeclaredRow, RowReading>,
): readonly Step[] {
  return gapsOf(steps, rows, (row) => readings.has(row)).flatMap((gap) =>
    fillGap(gap, (row, reading) => readings.set(row, reading)),
  );
}
