import type { SourceFocus } from '../../../components/source/source-marks.ts';
import { doubtAt } from './pending.ts';
import type { Review } from './review.ts';

/** `null` where what is looked at was found nowhere in the file. */
export function focusOf(review: Review): SourceFocus | null {
  const { spot } = review;
  const reading = spot?.kind === 'cell' ? review.view.draft.readings[spot.cell] : undefined;
  if (reading?.place) return { place: reading.place, source: reading.source };
  const issue = doubtAt(review, spot)?.issues.find(({ place }) => place !== null);
  return issue?.place ? { place: issue.place, source: issue.source } : null;
}
