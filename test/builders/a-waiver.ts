import type { Finding } from '../../shared/checks/finding.ts';
import { coverageOf, type Waiver } from '../../shared/checks/waiver.ts';
import type { Report } from '../../shared/report/report.ts';

/** A waiver of a finding as the back end would write it. */
export function aWaiver(finding: Finding, report: Report, changes: Partial<Waiver> = {}): Waiver {
  return {
    id: 'waiver-1',
    covers: coverageOf(finding, report),
    problem: finding.message,
    author: '李青',
    reason: '上年报告填错了列，已另行更正。',
    writtenAt: '2026-01-06T02:00:00.000Z',
    ...changes,
  };
}
