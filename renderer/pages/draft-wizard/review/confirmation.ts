import { readYear } from '../year-entry.ts';
import { pendingDoubts } from './pending.ts';
import type { Review } from './review.ts';

/** The earliest report year the store takes; 《条例》 came into force in 2008. */
const firstYear = 2008;

/** Whether a review can be confirmed now, and what to ask before. */
export type Confirmation =
  | { readonly kind: 'ready'; readonly unit: string; readonly year: number }
  | { readonly kind: 'pending'; readonly unit: string; readonly year: number; readonly left: number }
  | { readonly kind: 'unit-missing' }
  | { readonly kind: 'year-missing' };

export function confirmationOf(review: Review): Confirmation {
  const unit = review.unit.trim();
  if (unit === '') return { kind: 'unit-missing' };
  const year = readYear(review.year, firstYear);
  if (year === null) return { kind: 'year-missing' };
  const left = pendingDoubts(review).length;
  return left === 0 ? { kind: 'ready', unit, year } : { kind: 'pending', unit, year, left };
}
