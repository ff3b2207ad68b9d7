import type { ReportSummary } from '../../../main/api/contract.ts';

/** What 工作台 shows for one office. */
export interface Office {
  readonly unit: string;
  /** The report being worked on or signed off last: the main card. `null` where there are only imported ones. */
  readonly current: ReportSummary | null;
  /** Every other report, the latest year first. */
  readonly others: readonly ReportSummary[];
  /** The latest report to draft the following year from; `null` while that year has not begun. */
  readonly source: ReportSummary | null;
}

const byYearDown = (a: ReportSummary, b: ReportSummary): number =>
  b.year - a.year || b.savedAt.localeCompare(a.savedAt);

function officeOf(unit: string, reports: readonly ReportSummary[], today: string): Office {
  const sorted = reports.toSorted(byYearDown);
  const current = sorted.find((report) => report.status !== 'imported') ?? null;
  const [latest] = sorted;
  const isOpen = latest !== undefined && latest.year + 1 <= Number(today.slice(0, 4));
  return { unit, current, others: sorted.filter((report) => report !== current), source: isOpen ? latest : null };
}

/** One entry a unit, the one that was worked on last first. `today` is YYYY-MM-DD. */
export function officesOf(reports: readonly ReportSummary[], today: string): readonly Office[] {
  const bySaving = reports.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  const groups = Map.groupBy(bySaving, (report) => report.unit);
  return [...groups].map(([unit, group]) => officeOf(unit, group, today));
}

/** The report year a clerk is asked for on this day: reports are written from November and due on 31 January. */
export function yearToReport(today: string): number {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month >= 11 ? year : year - 1;
}

const dayMs = 86_400_000;

/** From `today` to a day of the year after the report's; both as they stand on a calendar. */
function daysUntil(year: number, monthDay: string, today: string): number {
  return Math.round((Date.parse(`${year + 1}-${monthDay}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
}

/** The report is to be published by 31 January of the year after (《条例》第四十九条). */
export function daysUntilDue(year: number, today: string): number {
  return daysUntil(year, '01-31', today);
}

/** After two months the days gone by tell a clerk nothing. */
const longestTold = 60;

/** When the county wants it handed in; nothing once that is long past. */
function countyWords(year: number, today: string, dueOn: string): string {
  const days = daysUntil(year, dueOn, today);
  const [month, day] = dueOn.split('-').map(Number);
  const due = `${month} 月 ${day} 日`;
  if (days === 0) return '（县里要求今天送审）';
  if (days > 0) return `（县里要求 ${due}）`;
  return days >= -longestTold ? `（县里要求的 ${due}已过 ${-days} 天）` : '';
}

/** How long there is; the day it was due is still said when the days are not. */
export function dueWords(year: number, today: string, dueOn: string | null = null): string {
  const days = daysUntilDue(year, today);
  const due = `${year + 1} 年 1 月 31 日`;
  const county = dueOn === null ? '' : countyWords(year, today, dueOn);
  if (days > 0) return `距 ${due}还有 ${days} 天${county}`;
  if (days === 0) return `今天 1 月 31 日，是公布的最后一天${county}`;
  return days >= -longestTold ? `${due}已过 ${-days} 天${county}` : `应在 ${due}前公布`;
}
