import { draftFrom } from '../report/carry-over.ts';
import type { LinkedReport } from '../report/report.ts';
import { withShownFigures } from './linked-text.ts';
import { type RolledLink, rollForward } from './roll-forward.ts';
import type { RollRemark } from './roll-remarks.ts';

export interface ForwardDraft {
  readonly report: LinkedReport;
  /** How many mentions of a year were moved. */
  readonly movedYears: number;
  /** Figures that follow this year's tables from now on. */
  readonly links: readonly RolledLink[];
  /** 待核: what stays as it was last year. */
  readonly remarks: readonly RollRemark[];
}

/**
 * The office's draft for `year` as it is stored: 上年结转 carried, last year's text with its years, period and dates moved
 * on and its figures linked. `previous` is as it is edited, its totals derived, so that its own links are brought along.
 */
export function draftForward(previous: LinkedReport, year: number, unit?: string): ForwardDraft {
  const { texts, ...told } = rollForward(previous, year);
  return { report: { ...draftFrom(withShownFigures(previous), year, unit), texts }, ...told };
}
