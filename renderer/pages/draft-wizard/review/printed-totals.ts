import type { CellKey } from '../../../../shared/formats/formats.ts';
import { partsOf, sumOf } from '../../../../shared/report/totals.ts';
import { figureAt, type Review } from './review.ts';

/** A printed total beside the sum of the figures it stands over, in the cell's small unit. */
export interface Disagreement {
  readonly printed: number;
  readonly sum: number;
}

/** `null` for a typed cell, and where the total or all its parts are blank: a blank contradicts nothing. */
export function disagreementAt(review: Review, cell: CellKey): Disagreement | null {
  const { generation } = review.view.draft;
  const parts = generation === null ? null : partsOf(generation, cell);
  if (!parts) return null;
  const printed = figureAt(review, cell);
  const sum = sumOf(parts.map((part) => figureAt(review, part)));
  return printed === null || sum === null || printed === sum ? null : { printed, sum };
}
