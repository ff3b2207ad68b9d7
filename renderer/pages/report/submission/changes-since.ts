import { cellOf } from '../../../../shared/formats/cells.ts';
import { type Differences, differencesOf } from '../../../../shared/report/differences.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { textRows } from '../../compare/comparison.ts';

/** What a report says otherwise than when it was handed in. */
export interface ChangesSince {
  /** Totals, which follow by themselves, are left out. */
  readonly differences: Differences;
  readonly unit: { readonly before: string; readonly after: string } | null;
  /** Figures, stretches of text, the date and the unit, one each. */
  readonly count: number;
}

export function changesSince(before: Report, after: Report): ChangesSince {
  const all = differencesOf(before, after);
  const cells = all.cells.filter(({ generation, cell }) => cellOf(generation, cell).kind === 'input');
  const unit = before.unit === after.unit ? null : { before: before.unit, after: after.unit };
  const stretches = all.texts.flatMap(({ paragraphs }) =>
    textRows(paragraphs).filter(({ kind }) => kind === 'changed'),
  );
  const count = cells.length + stretches.length + (all.issuedOn ? 1 : 0) + (unit ? 1 : 0);
  return { differences: { ...all, cells }, unit, count };
}
