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

/** Every cell still to be looked at for the very same reason, this one among them: a row that lost its places is settled at once. */
export function pendingAlike(review: Review, doubt: Doubt): readonly CellKey[] {
  const [reason, ...others] = doubt.issues;
  if (!reason || others.length > 0) return [];
  return pendingDoubts(review).flatMap(({ cell, issues }) =>
    cell !== null && issues.length === 1 && issues[0]?.message === reason.message ? [cell] : [],
  );
}
