import { applyEdits, type Edit, orderEdits } from './edits.ts';
import type { Span } from './span.ts';

/** A year or date that stays as it was and should be looked at. */
export interface StaleDate {
  readonly kind: 'date' | 'title';
  readonly span: Span;
}

export interface RolledYears {
  readonly edits: readonly Edit[];
  readonly stale: readonly StaleDate[];
}

interface YearMention {
  readonly year: number;
  readonly span: Span;
  /** 2025 as it was typed: in figures of either width or in 汉字. */
  readonly toYear: (year: number) => string;
  readonly before: string;
  readonly after: string;
}

const hanDigits = '〇一二三四五六七八九';
const wideDigits = '０１２３４５６７８９';
const zeros = /[○零OＯ0]/gu;

const readDigits = (digits: string) =>
  Number(
    [...digits.replace(zeros, '〇')]
      .map((digit) => (/\d/.test(digit) ? digit : `${Math.max(hanDigits.indexOf(digit), wideDigits.indexOf(digit))}`))
      .join(''),
  );

/** Writes a year in the digits that `like` is written in. */
function writeLike(like: string): (year: number) => string {
  const [first = ''] = like;
  const zero = /[○零OＯ]/u.exec(like)?.[0] ?? '〇';
  if (hanDigits.includes(first))
    return (year) => [...`${year}`].map((digit) => (digit === '0' ? zero : hanDigits.charAt(Number(digit)))).join('');
  if (wideDigits.includes(first))
    return (year) => [...`${year}`].map((digit) => wideDigits.charAt(Number(digit))).join('');
  return String;
}

const yearPattern =
  /(?<![\d０-９])(?<year>20\d{2}|２０[０-９]{2}|二[〇○零OＯ][一二三四五六七八九][〇○零OＯ一二三四五六七八九])(?=\s*年)/gu;
const otherYearPattern =
  /(?<=[〔[(（\s])(?<year>20\d{2})(?=[〕\])）]\s*\d+\s*号|\s*版)|(?<![\d])(?<year2>20\d{2})(?=\s*[-—–－~至]\s*20\d{2}\s*年)/gu;

const around = 14;

function mentionsIn(text: string): YearMention[] {
  return [...text.matchAll(yearPattern)].map((match): YearMention => {
    const digits = match.groups?.['year'] ?? '';
    const end = match.index + digits.length;
    return {
      year: readDigits(digits),
      span: { start: match.index, end },
      toYear: writeLike(digits),
      before: text.slice(Math.max(0, match.index - around), match.index),
      after: text.slice(end, end + around).replace(/\s/gu, ''),
    };
  });
}

/** What stands in 《》 around a place; `null` where nothing does. */
function titleAround(text: string, place: number): Span | null {
  const start = text.lastIndexOf('《', place);
  const end = text.indexOf('》', place);
  const isInside = start >= 0 && end >= 0 && text.lastIndexOf('》', place) < start;
  return isInside ? { start, end: end + 1 } : null;
}

const wholePeriod = /^年(?:0?1月0?1日|12月31日)/u;
const withMonth = /^年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月/u;
const ofItsYear = /^年度?(?:部门|财政)*(?:预算|决算|政府信息公开|信息公开|政务公开|年报|年度报告|工作中|存在)/u;
const comparedWith = /(?:针对|对照|较|比|与|同)\s*$/u;
const ownReport = /年度报告|年报/u;

type Verdict = 'roll' | 'roll-and-look' | 'look' | 'leave';

/** `distance`: how many years the mention lies behind the report year of the text. */
function judge({ before, after }: YearMention, distance: number): Verdict {
  const isDate = withMonth.test(after);
  if (distance === 0) return !isDate || wholePeriod.test(after) ? 'roll' : 'look';
  if (distance === 1) return isDate ? 'roll-and-look' : 'roll';
  if (distance === -1) return !isDate && (ofItsYear.test(after) || comparedWith.test(before)) ? 'roll' : 'look';
  return 'leave';
}

/** Month and day without a year: 10月16日举办培训班 was last year's. */
const bareDate = /(?<![\d年０-９]\s*)(?<!\d)(?:\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份|底|初|中旬|上旬|下旬))/gu;
const periodEnds = /^(?:0?1月0?1日|12月31日)$/u;

function bareDates(text: string): StaleDate[] {
  return [...text.matchAll(bareDate)]
    .filter(({ 0: said }) => !periodEnds.test(said.replace(/\s/gu, '')))
    .map(({ index, 0: said }): StaleDate => ({ kind: 'date', span: { start: index, end: index + said.length } }));
}

/** Notices numbered in last year and editions of last year, with as much as names them. */
function staleNumbers(text: string, from: number): StaleDate[] {
  return [...text.matchAll(otherYearPattern)]
    .filter(({ groups }) => Number(groups?.['year'] ?? groups?.['year2']) === from)
    .map(({ index, 0: digits }): StaleDate => {
      const end = index + digits.length;
      const behind = /^(?:[〕\])）]?\s*\d+\s*号|\s*版|\s*[-—–－~至]\s*20\d{2}\s*年)/u.exec(text.slice(end))?.[0] ?? '';
      return { kind: 'title', span: titleAround(text, index) ?? { start: index, end: end + behind.length } };
    });
}

/** What becomes of one mention of a year: an edit, a stale date, both, or nothing. */
function rollMention(text: string, mention: YearMention, from: number, to: number): RolledYears {
  const distance = mention.year - from;
  const title = titleAround(text, mention.span.start);
  const words = title === null ? '' : text.slice(title.start, title.end);
  if (title !== null && !ownReport.test(words)) {
    return { edits: [], stale: distance === 0 ? [{ kind: 'title', span: title }] : [] };
  }
  const verdict = judge(mention, distance);
  const edit: Edit = { span: mention.span, to: mention.toYear(mention.year + to - from) };
  const edits = verdict.startsWith('roll') ? [edit] : [];
  if (title !== null && edits.length > 0 && /通知/u.test(words))
    return { edits, stale: [{ kind: 'title', span: title }] };
  return { edits, stale: verdict.endsWith('look') ? [{ kind: 'date', span: mention.span }] : [] };
}

/**
 * Moves the years of last year's text on by as many years as lie between the reports: the report year, the year to come and
 * the year before where it is compared with. Titles in 《》 keep theirs, save those of the yearly report itself, and so do
 * dates of single events; both are told as stale.
 */
export function rollYears(text: string, from: number, to: number): RolledYears {
  const rolled = mentionsIn(text).map((mention) => rollMention(text, mention, from, to));
  return {
    edits: rolled.flatMap(({ edits }) => edits),
    stale: [...bareDates(text), ...staleNumbers(text, from), ...rolled.flatMap(({ stale }) => stale)],
  };
}

/** The text with its years rolled and nothing else changed. */
export function withRolledYears(text: string, from: number, to: number): string {
  return applyEdits(text, orderEdits(rollYears(text, from, to).edits));
}
