import { listChecked } from '../../shared/checks/check-list.ts';
import { listWaivers } from '../../shared/checks/waiver-list.ts';
import { asDraft, type HandOut } from '../../shared/document/hand-out.ts';
import { localDate } from '../storage/backups.ts';
import type { Store } from '../storage/open-store.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import type { ApiDeps } from './api-deps.ts';
import { digestOf } from './digest-of.ts';
import type { ExportContext } from './export-report.ts';
import { exportSettingsIn } from './export-settings.ts';
import { previousOf, readable } from './past-reports.ts';
import { findingsOf } from './report-views.ts';
import { packFor } from './rule-packs.ts';

/** What a file of this report goes out as now: handed in only as long as it says exactly what was handed in. */
function handOutOf(store: Pick<Store, 'signOffs' | 'submissions'>, { id, status, report }: StoredReport): HandOut {
  if (status === 'final') {
    const signedAt = store.signOffs.of(id).at(-1)?.signedAt;
    return { as: 'final', on: signedAt === undefined ? null : localDate(new Date(signedAt)) };
  }
  const standing = store.submissions.standing(id);
  if (!standing || standing.digest !== digestOf(report)) return asDraft;
  return { as: 'submitted', on: localDate(new Date(standing.submittedAt)) };
}

/** Everything beside the report that its files depend on. */
export function exportContextOf({ store, clock, printer }: ApiDeps, stored: StoredReport): ExportContext {
  const all = store.reports.list();
  const previous = previousOf(stored, all);
  const findings = findingsOf(store, stored, all);
  const inForce = packFor(store, stored);
  return {
    previous: previous && readable(previous),
    waivers: listWaivers(findings),
    rulePack: inForce?.stamp ?? null,
    checked: { list: listChecked(findings, readable(stored), inForce?.pack ?? null), on: localDate(clock()) },
    handOut: handOutOf(store, stored),
    settings: exportSettingsIn(store),
    printer,
  };
}

/**
 * 送审件 of that instant: the docx with 发文稿纸 before and 校核表 after the report, whatever the office chose for other
 * files. Asked for again, it is the same file while no explanation was written or withdrawn.
 */
export function forSubmission(context: ExportContext, submittedAt: string): ExportContext {
  const { settings, checked } = context;
  const on = localDate(new Date(submittedAt));
  const sheets = { ...settings.sheets, approval: true, checks: true };
  return {
    ...context,
    ...(checked ? { checked: { ...checked, on } } : {}),
    handOut: { as: 'submitted', on },
    settings: { ...settings, fileName: `${settings.fileName}_送审件`, sheets },
  };
}
