import { draftFrom } from '../report/carry-over.ts';
import { emptyTexts, type Report, type TextKey, textKeys } from '../report/report.ts';
import { applyEdits, orderEdits } from './edits.ts';
import { renderText } from './linked-text.ts';
import { type RollRemark, remarksOf } from './roll-remarks.ts';
import { rollYears } from './roll-years.ts';

/** What could not be rolled though it is no figure: figures are last year's throughout until they are linked. */
export type DraftRemark = RollRemark & { readonly kind: Exclude<RollRemark['kind'], 'number'> };

export interface ForwardDraft {
  readonly report: Report;
  /** How many mentions of a year were moved. */
  readonly movedYears: number;
  readonly remarks: readonly DraftRemark[];
}

const isDraftRemark = (remark: RollRemark): remark is DraftRemark => remark.kind !== 'number';

/**
 * The office's draft for `year` as it is stored: 上年结转 carried, last year's text with its years, period and dates moved
 * on. Links of last year's text are brought along as the figures they showed.
 */
export function draftForward(previous: Report, year: number, unit?: string): ForwardDraft {
  const draft = draftFrom(previous, year, unit);
  const plain = Object.fromEntries(textKeys.map((key) => [key, renderText(previous, previous.texts[key]).text]));
  const shown: Report = { ...previous, texts: { ...emptyTexts, ...plain } };
  const texts: { [K in TextKey]: string } = { ...emptyTexts };
  const remarks: RollRemark[] = [];
  let movedYears = 0;
  for (const key of textKeys) {
    const years = rollYears(shown.texts[key], previous.year, year);
    const edits = orderEdits(years.edits);
    movedYears += edits.length;
    texts[key] = applyEdits(shown.texts[key], edits);
    remarks.push(...remarksOf({ shown, key, edits, stale: years.stale }));
  }
  return { report: { ...draft, texts }, movedYears, remarks: remarks.filter(isDraftRemark) };
}
