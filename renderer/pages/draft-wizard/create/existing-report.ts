import type { ReportSummary } from '../../../../main/api/contract.ts';

/** The unit's report of that year that is written here; an imported one is no obstacle to a draft. */
export function existingReport(
  reports: readonly ReportSummary[],
  unit: string,
  year: number | null,
): ReportSummary | null {
  const isIt = (report: ReportSummary) =>
    report.status !== 'imported' && report.unit === unit.trim() && report.year === year;
  return reports.find(isIt) ?? null;
}
