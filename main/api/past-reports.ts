import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import type { LinkedReport, Report } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import type { ReportStatus } from './contract.ts';

/** As it is edited: the totals of what was written here are derived, those of an imported report are as printed. */
export function editable({ status, report }: Pick<StoredReport, 'status' | 'report'>): LinkedReport {
  return status === 'imported' ? report : withDerivedTotals(report);
}

const readableByStored = new WeakMap<Pick<StoredReport, 'status' | 'report'>, Report>();

/** As it is read: {@link editable} with the figures its texts show. The same object for the same stored report. */
export function readable(stored: Pick<StoredReport, 'status' | 'report'>): Report {
  const known = readableByStored.get(stored);
  if (known) return known;
  const report = withShownFigures(editable(stored));
  readableByStored.set(stored, report);
  return report;
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

/** The same unit's reports of all years before the one before, the nearest first, one a year. */
export function olderOf(stored: StoredReport, all: readonly StoredReport[]): readonly StoredReport[] {
  const { unit, year } = stored.report;
  const older = all.filter(({ report }) => report.unit === unit && report.year < year - 1);
  const byYear = Map.groupBy(older, ({ report }) => report.year);
  return [...byYear].sort(([a], [b]) => b - a).flatMap(([, ofYear]) => best(ofYear) ?? []);
}
