import { evaluate } from '../../shared/checks/evaluate.ts';
import { openWorkOf } from '../../shared/checks/readiness.ts';
import { applyWaivers, type WeighedFinding } from '../../shared/checks/waiver.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { Store } from '../storage/open-store.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import type { ReportSummary, ReportView, SaveReceipt } from './contract.ts';
import { digestOf } from './digest-of.ts';
import { editable, olderOf, previousOf, readable } from './past-reports.ts';
import { packFor } from './rule-packs.ts';

/** What the checks say about a report as it is stored, each finding with the waiver that covers it; `all` are all there are. */
export function findingsOf(
  store: Store,
  stored: StoredReport,
  all: readonly StoredReport[],
): readonly WeighedFinding[] {
  const report = readable(stored);
  const previous = previousOf(stored, all);
  const found = evaluate({
    report,
    previous: previous && readable(previous),
    earlier: olderOf(stored, all).map(readable),
    pack: packFor(store, stored)?.pack ?? null,
  });
  return applyWaivers(found, store.waivers.of(stored.id), report);
}

/** The 送审 it stands at, as the list says it. */
function submissionNote({ submissions }: Store, { id, report }: StoredReport): Pick<ReportSummary, 'submission'> {
  const standing = submissions.standing(id);
  if (!standing) return {};
  const { submittedAt, digest } = standing;
  return { submission: { submittedAt, isChanged: digest !== digestOf(report) } };
}

export function summaryOf(store: Store, stored: StoredReport, all: readonly StoredReport[]): ReportSummary {
  const { id, status, savedAt, report } = stored;
  const { unit, year, generation } = report;
  const inputs = cellsOf(generation).filter(({ kind }) => kind === 'input');
  const { blanks, errors, warnings } = openWorkOf(report, findingsOf(store, stored, all));
  return {
    id,
    unit,
    year,
    generation,
    status,
    savedAt,
    inputs: inputs.length,
    blanks,
    errors,
    warnings,
    ...submissionNote(store, stored),
  };
}

export function viewOf(store: Store, stored: StoredReport, receipt: SaveReceipt): ReportView {
  const { reports, imports, waivers, signOffs, submissions } = store;
  const all = reports.list();
  const previous = previousOf(stored, all);
  const { revision, savedAt, canUndo, canRedo } = receipt;
  const inForce = packFor(store, stored);
  const submission = submissions.standing(stored.id);
  return {
    id: stored.id,
    status: stored.status,
    revision,
    savedAt,
    canUndo,
    canRedo,
    report: editable(stored),
    previous: previous && { id: previous.id, report: readable(previous) },
    earlier: olderOf(stored, all).map(readable),
    findings: findingsOf(store, stored, all),
    waivers: waivers.of(stored.id),
    signOff: signOffs.of(stored.id).at(-1) ?? null,
    ...(submission ? { submission } : {}),
    ...(inForce ? { rulePack: inForce.pack } : {}),
    sourceFile: imports.noteOf(stored.id),
  };
}
