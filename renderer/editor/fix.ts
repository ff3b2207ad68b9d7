import type { Finding } from '../../shared/checks/finding.ts';
import { textRepair } from '../../shared/checks/repairs.ts';
import { coverageOf } from '../../shared/checks/waiver.ts';
import { type Cell, cellOf, leafOf } from '../../shared/formats/cells.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import { nameOfCell, nameOfPath, shortLabel } from '../../shared/formats/names.ts';
import { plainText } from '../../shared/narrative/linked-text.ts';
import type { Span } from '../../shared/narrative/span.ts';
import type { Change, Totals } from '../../shared/report/change.ts';
import { type Report, type TextKey, valueAt } from '../../shared/report/report.ts';
import { partsOf } from '../../shared/report/totals.ts';
import { changesCell, entryChange, entryText } from './cell-entry.ts';
import { partOf } from './finding-list.ts';
import { sheetOf, type ValueBox } from './sheet.ts';

/** A figure that may be the wrong one, as it can be typed beside the problem. */
export interface FigureField {
  readonly box: ValueBox;
  /** Short, where all the fields stand in one row or one column. */
  readonly name: string;
  /** What stands there now. */
  readonly text: string;
}

/** The sentences a problem is about; the whole text where it marks none. */
export interface SentenceField {
  readonly text: TextKey;
  /** In the text with its linked numbers shown. */
  readonly span: Span;
  readonly words: string;
}

/** Everything of the report that a problem could be mended by. */
export interface Fixable {
  readonly figures: readonly FigureField[];
  /** Figures of the same relation that are 0 and seldom the wrong ones. */
  readonly zeros: readonly FigureField[];
  readonly sentence: SentenceField | null;
  /** The problem is one of the title or the day. */
  readonly isAboutTitle: boolean;
}

/** Derived totals cannot be typed: their parts stand for them. */
function typed(report: Report, key: CellKey, totals: Totals): readonly CellKey[] {
  const parts = totals === 'derived' ? partsOf(report.generation, key) : null;
  return parts ? parts.flatMap((part) => typed(report, part, totals)) : [key];
}

const isSamePath = (a: readonly unknown[], b: readonly unknown[] = []) =>
  a.length === b.length && a.every((node, index) => node === b[index]);

function namesOf(cells: readonly Cell[]): (cell: Cell) => string {
  const [first] = cells;
  if (cells.length === 1) return nameOfCell;
  const leaf = (cell: Cell) => shortLabel(leafOf(cell.column).label);
  const isOneRow = cells.every(({ row }) => isSamePath(row, first?.row));
  if (isOneRow && new Set(cells.map(leaf)).size === cells.length) return leaf;
  if (cells.every(({ column }) => isSamePath(column, first?.column))) return ({ row }) => nameOfPath(row);
  return nameOfCell;
}

const mostFields = 8;

function figuresOf(report: Report, { cells, focus }: Finding, totals: Totals) {
  const keys = [...new Set(cells.flatMap((key) => typed(report, key, totals)))];
  const nameOf = namesOf(keys.map((key) => cellOf(report.generation, key)));
  const fields = keys.flatMap((key): FigureField[] => {
    const cell = cellOf(report.generation, key);
    const box = sheetOf(report.generation, cell.table, totals).boxByKey.get(key);
    return box ? [{ box, name: nameOf(cell), text: entryText(report, box) }] : [];
  });
  const isQuiet = ({ box }: FigureField) => valueAt(report, box.key) === 0 && box.key !== focus;
  if (fields.length <= mostFields) return { figures: fields, zeros: [] };
  return { figures: fields.filter((field) => !isQuiet(field)), zeros: fields.filter(isQuiet) };
}

/** A text longer than this is better written where it stands. */
export const longestWords = 600;

function sentenceOf(report: Report, finding: Finding): SentenceField | null {
  const { passage } = coverageOf(finding, report);
  if (!passage || passage.words.length > longestWords) return null;
  const start = (finding.span?.start ?? 0) - (finding.span ? passage.marked.start : 0);
  return { text: passage.text, span: { start, end: start + passage.words.length }, words: passage.words };
}

export function fixableIn(report: Report, finding: Finding, totals: Totals): Fixable {
  const sentence = sentenceOf(report, finding);
  const isAboutTitle = finding.cells.length === 0 && finding.text === null && partOf(report, finding) === 'title';
  return { ...figuresOf(report, finding, totals), sentence, isAboutTitle };
}

/** What was typed into the figures, as changes; those left as they were are none. */
export function figureChanges(
  report: Report,
  fields: readonly FigureField[],
  typedByKey: Readonly<Partial<Record<CellKey, string>>>,
): Change[] {
  return fields.flatMap(({ box, text }) => {
    const now = typedByKey[box.key] ?? text;
    const change = entryChange(box, now);
    return now !== text && changesCell(report, change) ? [change] : [];
  });
}

/** The smallest stretch that differs, so that what stands around it, linked numbers too, stays as it is. */
export function sentenceChanges(report: Report, { text, span, words }: SentenceField, typedWords: string): Change[] {
  const now = plainText(typedWords);
  if (now === words) return [];
  let before = 0;
  while (before < Math.min(now.length, words.length) && now[before] === words[before]) before += 1;
  const room = Math.min(now.length, words.length) - before;
  let behind = 0;
  while (behind < room && now.at(-1 - behind) === words.at(-1 - behind)) behind += 1;
  const edit = {
    span: { start: span.start + before, end: span.end - behind },
    to: now.slice(before, now.length - behind),
  };
  return [...(textRepair(report, text, [edit], edit.to)?.changes ?? [])];
}
