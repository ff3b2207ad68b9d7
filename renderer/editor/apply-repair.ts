import type { Finding, Repair } from '../../shared/checks/finding.ts';
import { identityOf } from './finding-list.ts';
import type { ReportSession } from './report-session.ts';

const isSame = (a: Finding, b: Finding) => identityOf(a) === identityOf(b) && a.message === b.message;

/**
 * Mends a finding as one gesture. The repair is that of the report as it stands now: one that was made for an older text
 * would take away what was typed since. `null` where the finding is gone or is no longer certain.
 */
export function applyRepair(session: Pick<ReportSession, 'state' | 'edit'>, finding: Finding): Repair | null {
  const repair = session.state().findings.find((current) => isSame(current, finding))?.repair;
  if (!repair) return null;
  session.edit(repair.changes);
  return repair;
}
