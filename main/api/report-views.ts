import { evaluate } from '../../shared/checks/evaluate.ts';
import { openWorkOf } from '../../shared/checks/readiness.ts';
import { applyWaivers, type WeighedFinding } from '../../shared/checks/waiver.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import type { LinkedReport, Report } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import type { Store } from '../storage/open-store.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import type { ReportStatus, ReportSummary, ReportView, SaveReceipt } from './contract.ts';
import { packFor } from './rule-packs.ts';

/** As it is edited: the totals of what was written here are derived, those of an imported report are as printed. */
export function editable({ status, report }: Pick<StoredReport, 'status' | 'report'>): LinkedReport {
  return status === 'imported' ? report : withDerivedTotals(report);
}

/** As it is read: {@link editable} with the figures its texts show. */
export function readable(stored: Pick<StoredReport, 'status' | 'report'>): Report {
  return withShownFigures(editable(stored));
}

/** What was written and signed here is nearer to the truth than what was read from a file. */
const preference: readonly ReportStatus[] = ['final', 'draft', 'imported'];

function best(candidates: readonly StoredReport[]): StoredReport | null {
  const ranked = preference.flatMap((status) => candidates.filter((candidate) => candidate.status === status));
  return ranked[0] ?? null;
}

/** The same unit's report of the year before; where the unit was renamed, the one the report was drafted from. */
export function previousOf(stored: StoredReport, all: readonly StoredReport[]): StoredReport | null {
  const { unit, year } = stored.report;
  const yearBefore = all.filter((other) => other.report.year === year - 1);
  const ofUnit = best(yearBefore.filter((other) => other.report.unit === unit));
  return ofUnit ?? yearBefore.find(({ id }) => id === stored.draftedFrom) ?? null;
}

/** What the checks say about a report as it is stored, each finding with the waiver that covers it. */
export function findingsOf(
  store: Store,
  stored: StoredReport,
  previous: StoredReport | null,
): readonly WeighedFinding[] {
  const report = readable(stored);
  const pack = packFor(store, stored)?.pack ?? null;
  const found = evaluate({ report, previous: previous && readable(previous), pack });
  return applyWaivers(found, store.waivers.of(stored.id), report);
}

export function summaryOf(store: Store, stored: StoredReport, all: readonly StoredReport[]): ReportSummary {
  const { id, status, savedAt, report } = stored;
  const { unit, year, generation } = report;
  const inputs = cellsOf(generation).filter(({ kind }) => kind === 'input');
  const { blanks, errors, warnings } = openWorkOf(report, findingsOf(store, stored, previousOf(stored, all)));
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
  };
}

export function viewOf(store: Store, stored: StoredReport, receipt: SaveReceipt): ReportView {
  const { reports, imports, waivers, signOffs } = store;
  const previous = previousOf(stored, reports.list());
  const { revision, savedAt, canUndo, canRedo } = receipt;
  const inForce = packFor(store, stored);
  return {
    id: stored.id,
    status: stored.status,
    revision,
    savedAt,
    canUndo,
    canRedo,
    report: editable(stored),
    previous: previous && { id: previous.id, report: readable(previous) },
    findings: findingsOf(store, stored, previous),
    waivers: waivers.of(stored.id),
    signOff: signOffs.of(stored.id).at(-1) ?? null,
    ...(inForce ? { rulePack: inForce.pack } : {}),
    sourceFile: imports.noteOf(stored.id),
  };
}
