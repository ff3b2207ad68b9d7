import { alignBlocks } from '../../shared/alignment/align.ts';
import { splitAttachedSheets, wordsIn } from '../../shared/alignment/attached-sheets.ts';
import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { simplifyProse } from '../../shared/alignment/normalise.ts';
import { type AttachedSheet, wordsOfSheet } from '../../shared/document/attached-sheet.ts';
import { compose } from '../../shared/document/compose.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import { nameOfCell } from '../../shared/formats/names.ts';
import { formatQuantity } from '../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../shared/report/report.ts';
import { readFile } from '../readers/read-file.ts';

const quote = (text: string) => (text === '' ? '未填' : `“${text}”`);
const excerpt = (chars: readonly string[]) => quote(chars.join('').replace(/\n/g, ' '));

/** Where two texts first part, with a few characters around it. */
function firstParting(wantedText: string, foundText: string): string {
  const [wanted, found] = [[...wantedText], [...foundText]];
  const at = wanted.findIndex((char, index) => char !== found[index]);
  const from = Math.max(0, (at === -1 ? wanted.length : at) - 4);
  return `${excerpt(wanted.slice(from, from + 12))}读回为${excerpt(found.slice(from, from + 12))}`;
}

/** A form with no figure at all is not told from a blank one, which has no generation. */
function cellDifference(report: Report, draft: ImportDraft): string | null {
  const isFilled = cellsOf(report.generation).some(({ key }) => valueAt(report, key) !== null);
  if (isFilled && draft.generation !== report.generation) return '表格的格式读不出来';
  for (const cell of cellsOf(report.generation)) {
    const wanted = valueAt(report, cell.key);
    const found = draft.readings[cell.key]?.value ?? null;
    if (wanted === found) continue;
    const [should, is] = [wanted, found].map((value) => formatQuantity(value, cell.unit) || '未填');
    return `${nameOfCell(cell)}应为 ${should}，读回为 ${is}`;
  }
  return null;
}

/** A page shows a run of spaces as one, so two texts that differ in nothing else are the same. */
const levelled = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

interface PrintedLine {
  /** The statutory heading it stands under; 前言 before the first. */
  readonly section: string;
  readonly text: string;
}

/** What a page says outside its tables, line by line, in printed order; the title, which may stand twice, left out. */
function printedLines(document: ReportDocument): readonly PrintedLine[] {
  let section = '前言';
  return document.nodes.flatMap((node): PrintedLine[] => {
    if (node.kind === 'heading' && node.level === 1) section = node.text;
    if (node.kind === 'heading' || node.kind === 'paragraph') return [{ section, text: levelled(node.text) }];
    if (node.kind !== 'signature') return [];
    return [node.unit, node.date].filter(Boolean).map((text) => ({ section: '落款', text: levelled(text) }));
  });
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []))
    .map(levelled)
    .filter(Boolean);
}

/**
 * Line by line, not section by section: what the clerk wrote may itself look like a heading or a row of a table, and that
 * must not keep the report from being exported.
 */
function textDifference(document: ReportDocument, blocks: readonly Block[]): string | null {
  const wanted = printedLines(document);
  const found = linesOf(blocks);
  const body = found.slice(Math.max(0, found.length - wanted.length));
  const at = wanted.findIndex(({ text }, index) => text !== body[index]);
  const parting = wanted[at];
  if (parting) return `${parting.section}的文字，${firstParting(parting.text, body[at] ?? '')}`;
  return headDifference(document, found.slice(0, found.length - wanted.length));
}

/** Before the text stands the title and nothing else: once or twice, on one line or two. */
function headDifference({ title }: ReportDocument, head: readonly string[]): string | null {
  const bare = (text: string) => levelled(text).replaceAll(' ', '');
  const printed = bare(head.join(''));
  const wanted = bare(title);
  return printed === wanted || printed === wanted + wanted ? null : `题目，${firstParting(wanted, printed)}`;
}

/**
 * What a printed page can be held to. It shows where lines end, not where paragraphs do; and a font that draws two forms of
 * a character alike (户 and 戶) makes a printer file either of them behind the shape, so forms are levelled too.
 */
const printedForm = (text: string): string => simplifyProse(levelled(text).replaceAll(' ', ''));

function pagesDifference(document: ReportDocument, blocks: readonly Block[]): string | null {
  const wanted = printedForm(
    document.title +
      printedLines(document)
        .map(({ text }) => text)
        .join(''),
  );
  const found = printedForm(linesOf(blocks).join(''));
  return wanted === found ? null : `文字，${firstParting(wanted, found)}`;
}

/** Narrow columns of a printed page are not always read line by line, so there only what is printed counts, not its order. */
const asHeld = (words: string, held: Held): string =>
  held === 'pages' ? [...printedForm(words)].sort().join('') : words;

/** 发文稿纸 and 校核表 as they stand in a file: both there, neither more, every word of them. */
function sheetDifference(wanted: readonly AttachedSheet[], blocks: readonly Block[], held: Held): string | null {
  const { sheets } = splitAttachedSheets(blocks);
  for (const sheet of wanted) {
    const should = wordsOfSheet(sheet).join('').normalize('NFKC').replace(/\s+/gu, '');
    const is = sheets.filter(({ kind }) => kind === sheet.kind).map(wordsIn)[0] ?? '';
    if (asHeld(is, held) !== asHeld(should, held)) return `${sheet.title.join('')}，${firstParting(should, is)}`;
  }
  return sheets.length === wanted.length ? null : '报告里多出了发文稿纸或校核表';
}

/** Whether a file holds the whole report, the whole report cut into pages, its tables only, or nothing of it. */
export type Held = 'report' | 'pages' | 'figures' | 'nothing';

const textDifferences = { report: textDifference, pages: pagesDifference, figures: () => null } as const;

function reportDifference(report: Report, blocks: readonly Block[], held: keyof typeof textDifferences): string | null {
  const own = splitAttachedSheets(blocks).report;
  // The figures are read from the tables alone: prose that looks like a row cannot stand for one.
  const draft = alignBlocks(own.filter(({ kind }) => kind === 'table'));
  return cellDifference(report, draft) ?? textDifferences[held](compose(report), own);
}

/** The first thing a file says otherwise than the report and the pages beside it, in words for the clerk; `null` when they agree in all the file holds. */
export async function differenceInFile(
  bytes: Uint8Array,
  fileName: string,
  report: Report,
  held: Held = 'report',
  sheets: readonly AttachedSheet[] = [],
): Promise<string | null> {
  const read = await readFile(bytes, fileName);
  if (read.kind === 'refused') return '文件读不回来';
  const inReport = held === 'nothing' ? null : reportDifference(report, read.blocks, held);
  return inReport ?? sheetDifference(sheets, read.blocks, held);
}
