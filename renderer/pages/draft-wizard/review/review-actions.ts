import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { CellValue } from '../../../../shared/report/report.ts';
import { isPending } from './pending.ts';
import { idOfSpot, type Review, type Spot, spotOf } from './review.ts';

export type ReviewAction =
  | { readonly kind: 'select'; readonly spot: Spot }
  /** To the next or previous place that is still to be looked at, round the end. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'decide'; readonly cell: CellKey; readonly value: CellValue }
  /** Settles several cells alike, for rows whose figures all lost their places. */
  | { readonly kind: 'decide-all'; readonly cells: readonly CellKey[]; readonly value: CellValue }
  | { readonly kind: 'undecide'; readonly cell: CellKey }
  | { readonly kind: 'see'; readonly id: string }
  | { readonly kind: 'set-unit'; readonly unit: string }
  | { readonly kind: 'set-year'; readonly year: string };

/** Where a step leads: the nearest pending doubt in that direction, round the end; `null` where none is left. */
export function spotAfter(review: Review, by: 1 | -1): Spot | null {
  const { doubts, spot } = review;
  const here = spot ? doubts.findIndex((doubt) => doubt.id === idOfSpot(spot)) : -1;
  const start = here === -1 && by === -1 ? 0 : here;
  for (let step = 1; step <= doubts.length; step += 1) {
    const doubt = doubts.at((start + by * step + doubts.length * 2) % doubts.length);
    if (doubt && isPending(review, doubt)) return spotOf(doubt);
  }
  return null;
}

const stepFrom = (review: Review, by: 1 | -1): Review => ({ ...review, spot: spotAfter(review, by) ?? review.spot });

export function reduceReview(review: Review, action: ReviewAction): Review {
  switch (action.kind) {
    case 'select':
      return { ...review, spot: action.spot };
    case 'step':
      return stepFrom(review, action.by);
    case 'decide':
      return { ...review, decisions: { ...review.decisions, [action.cell]: action.value } };
    case 'decide-all': {
      const alike = Object.fromEntries(action.cells.map((cell) => [cell, action.value]));
      return { ...review, decisions: { ...review.decisions, ...alike } };
    }
    case 'undecide': {
      const { [action.cell]: _taken, ...decisions } = review.decisions;
      return { ...review, decisions };
    }
    case 'see':
      return { ...review, seen: [...review.seen, action.id] };
    case 'set-unit':
      return { ...review, unit: action.unit };
    case 'set-year':
      return { ...review, year: action.year };
  }
}
