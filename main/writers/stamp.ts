import type { ReportDocument } from '../../shared/document/report-document.ts';

/** The day after the report year: a time that depends on the report alone, so that the same report gives the same bytes. */
export function stampOf(document: ReportDocument): string {
  return `${document.year + 1}-01-01T00:00:00Z`;
}
