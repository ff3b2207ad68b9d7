import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { CellValue } from '../../../../shared/report/report.ts';
import type { Doubt } from './doubts.ts';
import type { Review } from './review.ts';

/** The figures offered as buttons: what was read first, then what would fit; a blank has a button of its own. */
export function choicesFor(review: Review, doubt: Doubt): readonly number[] {
  if (doubt.kind === 'note') return [];
  const read = review.view.draft.readings[doubt.cell as CellKey]?.value ?? null;
  const offered: readonly CellValue[] = [read, ...doubt.issues.flatMap((issue) => issue.choices)];
  return [...new Set(offered.filter((value) => value !== null))];
}
