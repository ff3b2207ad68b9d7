import type { Report } from '../report/report.ts';
import type { CheckContext, Problem } from './check-rule.ts';

/** The year the 《条例》 came into force: nothing before it is a report year, and 0 stands for one that was not read. */
const firstReportYear = 2008;

export function isYearKnown({ year }: Pick<Report, 'year'>): boolean {
  return year >= firstReportYear;
}

/** The report of exactly the year before: figures of an older one must not be set against this year's. */
export function reportOfLastYear({ report, previous }: CheckContext): Report | null {
  return previous && previous.year === report.year - 1 ? previous : null;
}

/** A rule that compares with last year is silent where there is no report of last year. */
export const withLastYear =
  (find: (report: Report, lastYear: Report) => readonly Problem[]) =>
  (context: CheckContext): readonly Problem[] => {
    const lastYear = reportOfLastYear(context);
    return lastYear ? find(context.report, lastYear) : [];
  };
