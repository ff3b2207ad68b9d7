import type { ReportStatus } from '../../main/api/contract.ts';
import { type BlankWays, blankRepairs } from '../../shared/checks/blank-repairs.ts';
import type { Finding, Repair } from '../../shared/checks/finding.ts';
import type { Totals } from '../../shared/report/change.ts';
import type { Report } from '../../shared/report/report.ts';
import { identityOf, isAboutBlanks } from './finding-list.ts';
import type { ReportSession } from './report-session.ts';

/** Of what was written here the totals follow, of what was read from a file they stand as printed. */
export const totalsOf = (status: ReportStatus): Totals => (status === 'imported' ? 'printed' : 'derived');

const isSame = (a: Finding, b: Finding) => identityOf(a) === identityOf(b) && a.message === b.message;

export interface Ways {
  readonly offers: readonly Repair[];
  /** There is one, and it needs no thought. */
  readonly isCertain: boolean;
  /** The question the offers answer; empty where they speak for themselves. */
  readonly ask: string;
}

/** What the list offers for a finding: what is certain alone, else what may be chosen. */
export function waysFor(report: Report, status: ReportStatus, finding: Finding): Ways {
  const ways: BlankWays = isAboutBlanks(finding) ? blankRepairs(report, finding, totalsOf(status)) : finding;
  const { repair, choices = [], ask = choices.length > 1 ? '核对原件，选一个：' : '' } = ways;
  return repair ? { offers: [repair], isCertain: true, ask: '' } : { offers: choices, isCertain: false, ask };
}

/**
 * Mends a finding as one gesture. The repair is that of the report as it stands now: one that was made for an older text
 * would take away what was typed since. `null` where the finding is gone or this way is no longer offered.
 */
export function applyRepair(
  session: Pick<ReportSession, 'state' | 'edit'>,
  finding: Finding,
  label: string,
): Repair | null {
  const { report, status, findings } = session.state();
  const current = findings.find((one) => isSame(one, finding));
  const repair = current && waysFor(report, status, current).offers.find((offer) => offer.label === label);
  if (!repair) return null;
  session.edit(repair.changes);
  return repair;
}
