import { canonicalText } from '../../shared/document/export-record.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import type { LinkedReport } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import { sha256Of } from './handed-out.ts';

/** The digest a file carries: of everything the report says, linked figures and totals as they are printed. */
export function digestOf(report: LinkedReport): string {
  return sha256Of(canonicalText(withShownFigures(withDerivedTotals(report))));
}
