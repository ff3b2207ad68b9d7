import type { Report } from '../report/report.ts';
import type { CheckContext, Problem } from './check-rule.ts';

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
