import type { SourceLine } from './source-lines.ts';
import { isPageNumber } from './source-lines.ts';

/** Who reports on which year; `unit` is empty and `year` `null` where the file does not say. */
export interface Identity {
  readonly unit: string;
  readonly year: number | null;
  /** The title as it is printed, narrow and without spaces; empty where the file has none. */
  readonly title: string;
  /** 成文日期 under the text, as YYYY-MM-DD. */
  readonly issuedOn: string | null;
  /** Lines that are a title of the report, by index. */
  readonly titleLines: ReadonlySet<number>;
  /** Lines that hold the organ and the date of the signature, above or under the text. */
  readonly signatureLines: ReadonlySet<number>;
  /** Index of the first line of the signature under the text; `null` where there is none. */
  readonly signatureStart: number | null;
}

interface Title {
  readonly words: string;
  readonly unit: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const subject = '(?:政府|政务)*(?:政府信息|信息|政务)(?:主动)?公开(?:工作)?(?:的)?';
const ending = '(?:(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报|总结))';
const yearWords = '(?<year>20\\d\\d)年?(?:度)?';

/** 某镇2023年…报告, 2023年…报告, 2022年度某镇…报告, 某镇…年度报告; the unit is what stands before or between. */
const titlePatterns: readonly RegExp[] = [
  new RegExp(`^(?<unit>.{2,60}?)(?:关于)?${yearWords}${subject}(?:20\\d\\d年度?)?${ending}$`, 'u'),
  new RegExp(`^(?:关于)?${yearWords}${subject}${ending}$`, 'u'),
  new RegExp(`^(?:关于)?${yearWords}(?<unit>.{2,60}?)${subject}${ending}$`, 'u'),
  new RegExp(`^(?<unit>.{2,60}?)${subject}${yearWords}${ending}$`, 'u'),
  new RegExp(`^${subject}${ending}$`, 'u'),
  new RegExp(`^(?<unit>.{2,60}?)${subject}${ending}$`, 'u'),
];

const longestTitle = 90;
const notTitle = /[。;>,]|根据|通知|条例|如下|现将|位置|首页|^关于印发/u;

const tidy = (text: string) => text.replace(/^[#*•\s]+/u, '').replace(/\s+/gu, '');

/** What page headers and index tables print before a title: 标题: , 名称: , 信息名称. */
const withoutCaption = (text: string) => text.replace(/^[^:]{0,6}(?:标题|名称)[:|]/u, '');

/** What stands in an organ's place without naming one. */
const notOrgan = /^(?:(?:本|我|全)(?:局|镇|乡|区|县|市|办|街道|单位)?|政府)$|年|^\d|[:|《》]|印发/u;

function matchTitle(text: string): Omit<Title, 'start' | 'end'> | null {
  const compact = withoutCaption(tidy(text)).replace(/[-_|].*(?:政府|门户|网).*$/u, '');
  if (compact.length > longestTitle || compact.length < 6 || notTitle.test(compact)) return null;
  for (const pattern of titlePatterns) {
    const groups = pattern.exec(compact)?.groups;
    if (!groups) continue;
    const unit = (groups['unit'] ?? '').replace(/的$/u, '');
    const year = groups['year'];
    if (notOrgan.test(unit)) continue;
    return { words: compact, unit, year: year ? Number(year) : null };
  }
  return null;
}

const searchedLines = 60;

/** The first line of a title broken in two: the organ alone, or a line that names the year. */
function mayBeginTitle(text: string): boolean {
  return text.length <= longestPart && !notTitle.test(text) && (organ.test(text) || /20\d\d/.test(text));
}

const longestPart = 64;

/** Titles in one line or broken over two; a breadcrumb or a menu is none. */
function titlesIn(lines: readonly SourceLine[]): Title[] {
  const heads = lines.slice(0, searchedLines).flatMap(({ cells, kind }, at) => {
    const text = kind === 'paragraph' ? (cells[0]?.text ?? '') : cells.map((cell) => cell.text).join('|');
    return text === '' || isPageNumber(text) ? [] : [{ text, at }];
  });
  return heads.flatMap(({ text, at }, index) => {
    const next = heads[index + 1];
    const single = matchTitle(text);
    if (single) return [{ ...single, start: at, end: at }];
    const joined = next && mayBeginTitle(tidy(text)) ? matchTitle(tidy(text) + tidy(next.text)) : null;
    return joined && next ? [{ ...joined, start: at, end: next.at }] : [];
  });
}

/** A page often prints its title twice, once cut short by the portal: one in the official form is the report's. */
const officialTitle = /^.{2,40}20\d\d年政府信息公开工作年度报告$/u;

const score = ({ unit, year }: Title) => (unit === '' ? 0 : 2) + (year === null ? 0 : 3) + unit.length / 100;

function bestTitle(titles: readonly Title[]): Title | null {
  return titles.reduce<Title | null>((best, title) => (best && score(best) >= score(title) ? best : title), null);
}

const signatureDate = /^\(?(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日\)?$/u;
const organ = /^[^,。:;]{2,60}(?:政府|办公室|办事处|办公厅|委员会|局|厅|院|中心|管委会|街道|镇|乡|科委|党政办)$/u;

interface Signature {
  readonly unit: string;
  readonly issuedOn: string;
  readonly start: number;
  readonly end: number;
}

const textOf = (line: SourceLine | undefined) => (line?.cells ?? []).map(({ text }) => tidy(text)).join('');

function signatureAt(lines: readonly SourceLine[], at: number): Signature | null {
  const groups = signatureDate.exec(textOf(lines[at]))?.groups;
  if (!groups) return null;
  const { year = '', month = '', day = '' } = groups;
  const issuedOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number.isNaN(Date.parse(issuedOn))) return null;
  const above = textOf(lines[at - 1]);
  const isOrgan = organ.test(above);
  return { unit: isOrgan ? above : '', issuedOn, start: isOrgan ? at - 1 : at, end: at };
}

/** Every organ with a date of its own; the last one signs the report. */
const findSignatures = (lines: readonly SourceLine[]): Signature[] =>
  lines.flatMap((_, at) => signatureAt(lines, at) ?? []);

/** The organ of the title alone at the very end: a signature whose date is not known yet. */
function undatedSignature(lines: readonly SourceLine[], unit: string): Pick<Signature, 'start' | 'end'> | null {
  const at = lines.findLastIndex((line) => textOf(line) !== '' && !isPageNumber(textOf(line)));
  return unit !== '' && at > lines.length / 2 && textOf(lines[at]) === unit ? { start: at, end: at } : null;
}

/** Sentences that name the year reported on, the surest first. */
const yearSentences: readonly RegExp[] = [
  /统计(?:数据)?(?:的)?(?:期限|时限|周期|时间|范围)\D{0,6}(20\d\d)年1月/u,
  /(?:现将|公布|公告|汇报|编制)[^。]{0,24}?(20\d\d)年度?[^。]{0,24}?(?:公开)[^。]{0,16}?(?:报告|工作|情况|公告)/u,
  /(?:时限|期限)\D{0,6}(20\d\d)年1月/u,
  /(20\d\d)年度?[^。,]{0,20}?(?:年度报告|信息公开)/u,
];

function yearInText(text: string): number | null {
  for (const sentence of yearSentences) {
    const year = sentence.exec(text)?.[1];
    if (year) return Number(year);
  }
  const own = text.match(/20\d\d(?=年度?,?(?:我|本|全|以来))/gu) ?? [];
  const [first] = own;
  return first ? Number(first) : null;
}

/** The longer name when the signature spells out what the title shortens: 平东镇, 海丰县平东镇人民政府. */
function chooseUnit(title: string, signed: string): string {
  if (title === '') return signed;
  const isOfOffice = /办公室$/u.test(signed) && !/办公室$/u.test(title);
  return signed.length > title.length && signed.includes(title) && !isOfOffice ? signed : title;
}

const linesOf = (spans: readonly { readonly start: number; readonly end: number }[]): ReadonlySet<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, offset) => start + offset)));

/** Brackets as the file prints them: levelling has made them narrow. */
function withPrintedBrackets(unit: string, lines: readonly SourceLine[]): string {
  const isWide = lines.some(({ cells }) => cells.some(({ literal }) => literal.includes('（')));
  return isWide ? unit.replaceAll('(', '（').replaceAll(')', '）') : unit;
}

export function readIdentity(lines: readonly SourceLine[]): Identity {
  const titles = titlesIn(lines);
  const title = bestTitle(titles);
  const signatures = findSignatures(lines);
  const signature = signatures.at(-1) ?? null;
  const prose = lines
    .filter(({ kind, cells }) => kind === 'paragraph' && (cells[0]?.text.length ?? 0) > 12)
    .map((line) => textOf(line))
    .join('');
  const signedYear = signature ? Number(signature.issuedOn.slice(0, 4)) - 1 : null;
  const undated = signature ? null : undatedSignature(lines, title?.unit ?? '');
  const closing = undated ?? (signature !== null && signature.start > lines.length / 2 ? signature : null);
  return {
    unit: withPrintedBrackets(chooseUnit(title?.unit ?? '', signature?.unit ?? ''), lines),
    title: (titles.find(({ words }) => officialTitle.test(words)) ?? title)?.words ?? '',
    year: title?.year ?? yearInText(prose) ?? signedYear,
    issuedOn: signature?.issuedOn ?? null,
    titleLines: linesOf(titles),
    signatureLines: linesOf(undated ? [...signatures, undated] : signatures),
    signatureStart: closing?.start ?? null,
  };
}
