import type { Report } from '../report/report.ts';
import type { CheckContext, Problem } from './check-rule.ts';

/** The year the 《条例》 came into force: nothing before it is a report year, and 0 stands for one that was not read. */
const firstReportYear = 2008;

export function isYearKnown({ year }: Pick<Report, 'year'>): boolean {
  return year >= firstReportYear;
}

/** The office's reports of the years before, the nearest first, one a year; `previous` goes before another of its year. */
export function earlierReports({ report, previous, earlier = [] }: CheckContext): readonly Report[] {
  const given = (previous ? [previous, ...earlier] : earlier).filter(
    ({ year }) => isYearKnown({ year }) && year < report.year,
  );
  const firstOfYear = given.filter(({ year }, index) => given.findIndex((other) => other.year === year) === index);
  return firstOfYear.toSorted((a, b) => b.year - a.year);
}

/** The report of exactly the year before: figures of an older one must not be set against this year's. */
export function reportOfLastYear(context: CheckContext): Report | null {
  const [nearest] = earlierReports(context);
  return nearest && nearest.year === context.report.year - 1 ? nearest : null;
}

/** A rule that compares with last year is silent where there is no report of last year. */
export const withLastYear =
  (find: (report: Report, lastYear: Report) => readonly Problem[]) =>
  (context: CheckContext): readonly Problem[] => {
    const lastYear = reportOfLastYear(context);
    return lastYear ? find(context.report, lastYear) : [];
  };

/** How a year before is called beside this one: 上年, or 2023 年度 where years lie between; `after` stands before it. */
export function callYear(report: Report, { year }: Report, after = ''): string {
  return year === report.year - 1 ? `${after}上年` : `${after}${after && ' '}${year} 年度`;
}
