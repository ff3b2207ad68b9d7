import { listChecked } from '../../shared/checks/check-list.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import { applyWaivers, isWaivable } from '../../shared/checks/waiver.ts';
import { composeApprovalSheet } from '../../shared/document/approval-sheet.ts';
import type { AttachedSheet } from '../../shared/document/attached-sheet.ts';
import { composeCheckSheet } from '../../shared/document/check-sheet.ts';
import type { Report } from '../../shared/report/report.ts';
import { aWaiver } from './a-waiver.ts';

/** 发文稿纸 and 校核表 of a report of which the first finding that can be explained is explained. */
export function attachedSheetsOf(report: Report): { readonly before: AttachedSheet; readonly after: AttachedSheet } {
  const findings = evaluate({ report });
  const waivers = findings
    .filter(isWaivable)
    .slice(0, 1)
    .map((finding) => aWaiver(finding, report, { writtenAt: '2026-01-06T12:00:00' }));
  const list = listChecked(applyWaivers(findings, waivers, report), report);
  const facts = { draftingOffice: '党政综合办公室', drafter: '李青', submittedOn: '2026-01-12', hasCheckSheet: true };
  return { before: composeApprovalSheet(report, facts), after: composeCheckSheet(report, list, '2026-01-12') };
}
