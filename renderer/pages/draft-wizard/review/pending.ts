import { cellsOf } from '../../../../shared/formats/cells.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Doubt } from './doubts.ts';
import { disagreementAt } from './printed-totals.ts';
import { idOfSpot, isDecided, type Review, type Spot } from './review.ts';

/** A total that was only doubted for its sum is settled by itself once its parts add up to it. */
export function isPending(review: Review, doubt: Doubt): boolean {
  if (doubt.kind === 'note') return !review.seen.includes(doubt.id);
  if (isDecided(review, doubt.cell)) return false;
  if (doubt.issues.some((issue) => issue.code !== 'total')) return true;
  return disagreementAt(review, doubt.cell) !== null;
}

export function pendingDoubts(review: Review): readonly Doubt[] {
  return review.doubts.filter((doubt) => isPending(review, doubt));
}

export function doubtAt(review: Review, spot: Spot | null): Doubt | null {
  return (spot && review.doubts.find((doubt) => doubt.id === idOfSpot(spot))) ?? null;
}

/** How many cells the file gave, how many of them are certain, how many places are still to be looked at. */
export interface ReviewCounts {
  readonly read: number;
  readonly certain: number;
  readonly pending: number;
}

export function countsOf(review: Review): ReviewCounts {
  const { generation, readings } = review.view.draft;
  if (generation === null) return { read: 0, certain: 0, pending: 0 };
  const doubted = new Set(review.doubts.map((doubt) => doubt.cell));
  const pending = pendingDoubts(review);
  const pendingCells = new Set(pending.map((doubt) => doubt.cell));
  const read = cellsOf(generation).filter(({ key }) => {
    const reading = readings[key];
    return !doubted.has(key) || isDecided(review, key) || (reading && (reading.value !== null || reading.place));
  });
  const certain = read.filter(({ key }) => !pendingCells.has(key)).length;
  return { read: read.length, certain, pending: pending.length };
}

/** Why a cell is in doubt, as far as that can be the same for several; `null` where it is doubted for more than one reason. */
function reasonOf({ view }: Review, { cell, issues }: Doubt): string | null {
  const [issue, ...others] = issues;
  if (!issue || cell === null || others.length > 0) return null;
  return JSON.stringify([issue.code, issue.source, issue.place, view.draft.readings[cell]?.value ?? null]);
}

/**
 * Every cell still to be looked at for the very same reason as this one, itself among them: a row whose figures lost
 * their places, or all that the file does not have.
 */
export function pendingAlike(review: Review, doubt: Doubt): readonly CellKey[] {
  const reason = reasonOf(review, doubt);
  if (reason === null) return [];
  return pendingDoubts(review).flatMap((other) =>
    other.cell !== null && reasonOf(review, other) === reason ? [other.cell] : [],
  );
}
