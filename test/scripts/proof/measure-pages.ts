import type { ReportDocument } from '../../../shared/document/report-document.ts';
import { type Rules, readRules } from './pdf-rules.ts';
import { type Area, type Line, type PdfPage, readPdf, type Word } from './pdf-text.ts';
import { tornIn, whiteShares } from './torn.ts';

const mmPerPt = 25.4 / 72;

/** What a ruler would find on a printed report, in mm unless named otherwise; `null` where no page shows it. */
export interface Measures {
  readonly pages: number;
  readonly leftMm: number | null;
  readonly rightMm: number | null;
  readonly topMm: number | null;
  readonly bottomMm: number | null;
  readonly charactersPerLine: number | null;
  readonly linesPerPage: number | null;
  readonly tableWidthsMm: readonly number[];
  readonly pageNumberMm: number | null;
  readonly emptyPages: number;
  /** Words that a rule of a table runs through. */
  readonly crossedWords: readonly string[];
  /** What no page break may part and yet did, in words. */
  readonly torn: readonly string[];
  /** The share of the text block that is white at the foot of the emptiest page but the last. */
  readonly whitest: number;
}

const isPageNumber = (line: Line) => /^[—-]\s*\d+\s*[—-]$/.test(line.text);

function textLines(page: PdfPage, rules: Rules): Line[] {
  const inTable = (line: Line) =>
    rules.vertical.some(
      (rule) => rule.top < (line.top + line.bottom) / 2 && rule.bottom > (line.top + line.bottom) / 2,
    );
  return page.lines.filter((line) => !isPageNumber(line) && !inTable(line));
}

/** A rule through the middle of a word, along at least half of it: the word has left its cell. */
function crosses(rule: Area, word: Word, axis: 'horizontal' | 'vertical'): boolean {
  const [near, far, from, to] =
    axis === 'vertical' ? (['left', 'right', 'top', 'bottom'] as const) : (['top', 'bottom', 'left', 'right'] as const);
  const depth = word[far] - word[near];
  const inside = rule[near] > word[near] + depth * 0.25 && rule[far] < word[far] - depth * 0.25;
  const overlap = Math.min(rule[to], word[to]) - Math.max(rule[from], word[from]);
  const edge = axis === 'vertical' && rule.left > word.left + 1 && rule.right < word.right - 1;
  return (inside || edge) && overlap > (word[to] - word[from]) / 2;
}

function crossedWords(page: PdfPage, rules: Rules): string[] {
  const isCrossed = (word: Word) =>
    rules.vertical.some((rule) => crosses(rule, word, 'vertical')) ||
    rules.horizontal.some((rule) => crosses(rule, word, 'horizontal'));
  const edges = rules.horizontal.flatMap(({ left, right }) => [left, right]);
  const inTable = (word: Word) => rules.vertical.some((rule) => rule.top < word.top && rule.bottom > word.bottom);
  const isBeside = (word: Word) =>
    inTable(word) && (word.left < Math.min(...edges) - 0.5 || word.right > Math.max(...edges) + 0.5);
  return page.words
    .filter((word) => !/^[—-]+$/.test(word.text) && (isCrossed(word) || isBeside(word)))
    .map((word) => word.text);
}

const least = (numbers: readonly number[]) => (numbers.length > 0 ? Math.min(...numbers) : null);
const most = (numbers: readonly number[]) => (numbers.length > 0 ? Math.max(...numbers) : null);
const mm = (pt: number | null) => (pt === null ? null : Math.round(pt * mmPerPt * 10) / 10);

/** Lines that are filled from margin to margin: no first line of a paragraph, no last one. */
function fullLines(page: PdfPage, lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) => line.right - line.left > page.width * 0.68 && /^[\p{Script=Han}\p{P}\d]+$/u.test(line.text),
  );
}

/** LibreOffice lets punctuation hang over the edge whatever the file says, so those lines say nothing about the margin. */
const endsInside = ({ text }: Line) => /\p{Script=Han}$/u.test(text);

/** Digits, Latin letters and half-width signs are not as wide as a character, so only lines without any say how many fit. */
const isAllChinese = (line: Line) => !/[\u0020-\u007e]/.test(line.text);

/** The first line of a paragraph begins two characters in and says nothing about the left margin. */
const isIndented = ({ page, line }: { page: PdfPage; line: Line }) => line.left > page.width * 0.16;

interface Sheet {
  readonly page: PdfPage;
  readonly rules: Rules;
  readonly lines: readonly Line[];
}

/** Sheets of nothing but body text, filled until the next line would not fit. */
function fullSheets(sheets: readonly Sheet[]): Sheet[] {
  return sheets.slice(1, -1).filter(({ page, rules, lines }) => {
    const lowest = lines.at(-1)?.bottom ?? 0;
    return rules.horizontal.length === 0 && lines.length > 15 && lowest > page.height - 125;
  });
}

function pitchOf(lines: readonly Line[]): number {
  const centres = lines.map((line) => (line.top + line.bottom) / 2);
  const first = centres[0] ?? 0;
  const last = centres.at(-1) ?? 0;
  return (last - first) / Math.max(1, centres.length - 1);
}

function tableWidths(rules: Rules): number[] {
  const widest = most(rules.horizontal.map((rule) => rule.right - rule.left));
  return widest === null ? [] : [Math.round(widest * mmPerPt * 10) / 10];
}

/** Reads a PDF of `document` back: where its text and its rules stand. */
export function measurePdf(file: string, document: ReportDocument): Measures {
  const rules = readRules(file);
  const pages = readPdf(file);
  const sheets = pages.map((page, index): Sheet => {
    const own = rules[index] ?? { horizontal: [], vertical: [] };
    return { page, rules: own, lines: textLines(page, own) };
  });
  const full = sheets.flatMap(({ page, lines }) => fullLines(page, lines).map((line) => ({ page, line })));
  const filled = fullSheets(sheets);
  const edge = (lines: readonly Line[], at: 0 | -1) => {
    const line = lines.at(at);
    const half = pitchOf(lines) / 2;
    return line ? (line.top + line.bottom) / 2 + (at === 0 ? -half : half) : Number.NaN;
  };
  const numbers = sheets.flatMap(({ page }) => page.lines.filter(isPageNumber).map((line) => ({ page, line })));
  return {
    pages: sheets.length,
    leftMm: mm(least(full.filter((entry) => !isIndented(entry)).map(({ line }) => line.left))),
    rightMm: mm(least(full.filter(({ line }) => endsInside(line)).map(({ page, line }) => page.width - line.right))),
    topMm: mm(least(filled.map(({ lines }) => edge(lines, 0)))),
    bottomMm: mm(least(filled.map(({ page, lines }) => page.height - edge(lines, -1)))),
    charactersPerLine: most(
      full
        .filter(({ line }) => isAllChinese(line) && endsInside(line))
        .map((entry) => entry.line.text.length + (isIndented(entry) ? 2 : 0)),
    ),
    linesPerPage: most(filled.map(({ lines }) => lines.length)),
    tableWidthsMm: [...new Set(sheets.flatMap(({ rules: own }) => tableWidths(own)))],
    pageNumberMm: mm(least(numbers.map(({ page, line }) => page.height - (line.top + line.bottom) / 2))),
    emptyPages: sheets.filter(({ page }) => page.lines.every(isPageNumber)).length,
    crossedWords: sheets.flatMap(({ page, rules: own }) => crossedWords(page, own)),
    torn: tornIn(document, pages, rules),
    whitest: Math.max(0, ...whiteShares(pages, rules)),
  };
}
