import type { Finding } from '../../shared/checks/finding.ts';
import type { Change } from '../../shared/report/change.ts';
import type { ReportSession } from './report-session.ts';

/** Two changes of one cell or one text: the later takes the place of the earlier. */
function targetOf(change: Change): string {
  if (change.kind === 'set-cell') return `cell ${change.cell}`;
  return change.kind === 'set-text' ? `text ${change.text}` : change.kind;
}

/** How many places of the report a repair mends. */
export const placesIn = ({ repair }: Finding): number => (repair ? (repair.places ?? 1) : 0);

/**
 * Mends everything a rule is sure of as one gesture. Each repair is made for the report as the one before left it. The
 * number of places mended; 0 where nothing is certain any more.
 */
export function repairAll(session: Pick<ReportSession, 'state' | 'edit' | 'tryOut'>, rule: string): number {
  let findings: readonly Finding[] = session.state().findings;
  const most = findings.length;
  const changes = new Map<string, Change>();
  let places = 0;
  for (let step = 0; step < most; step += 1) {
    const next = findings.find((finding) => finding.rule === rule && finding.repair !== undefined);
    if (!next?.repair) break;
    for (const change of next.repair.changes) changes.set(targetOf(change), change);
    places += placesIn(next);
    findings = session.tryOut([...changes.values()]);
  }
  if (changes.size > 0) session.edit([...changes.values()]);
  return places;
}
