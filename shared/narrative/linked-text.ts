import { cellOf, isCellKey } from '../formats/cells.ts';
import type { Unit } from '../formats/form.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { linkCloser, linkOpener, plainText } from '../report/link-marks.ts';
import { formatQuantity } from '../report/quantities.ts';
import {
  type CellValue,
  type LinkedReport,
  type Report,
  type TextKey,
  type Texts,
  textKeys,
  valueAt,
} from '../report/report.ts';
import type { Span } from './span.ts';

export { plainText } from '../report/link-marks.ts';

/**
 * A text whose numbers may be references to cells is one plain string, so that it is stored, diffed and journalled like any
 * other: a link is the addresses of the cells to be added up, joined by `+`, between two interlinear annotation characters
 * of Unicode. No keyboard types them, no page prints them, and {@link plainText} takes them out of whatever a user pastes.
 */
export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly cells: readonly CellKey[] };

const token = /\ufff9([^\ufff9\ufffb]*)\ufffb/g;

/** What stands for a figure that is still 未填, and for a link to a cell that this generation does not have. */
export const openFigure = '〔未填〕';
export const brokenFigure = '〔待核〕';

/** The link as it stands in a text. */
export function linkTo(cells: readonly CellKey[]): string {
  return `${linkOpener}${cells.join('+')}${linkCloser}`;
}

export function hasLinks(text: string): boolean {
  return text.includes(linkOpener);
}

/** Words and links in order; neighbouring words are one part, and stray marks are dropped. */
export function partsOfText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const addWords = (words: string) => {
    const plain = plainText(words);
    if (plain !== '') parts.push({ kind: 'words', text: plain });
  };
  let from = 0;
  for (const match of text.matchAll(token)) {
    addWords(text.slice(from, match.index));
    parts.push({ kind: 'link', cells: (match[1] ?? '').split('+') as CellKey[] });
    from = match.index + match[0].length;
  }
  addWords(text.slice(from));
  return parts;
}

export function textOfParts(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.kind === 'link' ? linkTo(part.cells) : plainText(part.text))).join('');
}

function unitOfSum(generation: Generation, cells: readonly CellKey[]): Unit | null {
  const [first] = cells;
  const isEachOnce = new Set(cells).size === cells.length;
  if (first === undefined || !isEachOnce || !cells.every((key) => isCellKey(generation, key))) return null;
  const { unit } = cellOf(generation, first);
  return cells.every((key) => cellOf(generation, key).unit === unit) ? unit : null;
}

/** The tables a link looks into. */
export type Tables = Pick<Report, 'generation' | 'cells'>;

/** What the link shows now: the sum of its cells as the form prints it. */
export function figureOf({ generation, cells: values }: Tables, cells: readonly CellKey[]): string {
  const unit = unitOfSum(generation, cells);
  if (unit === null) return brokenFigure;
  let sum: CellValue = 0;
  for (const key of cells) {
    const value = valueAt({ cells: values }, key);
    sum = value === null || sum === null ? null : sum + value;
  }
  return sum === null ? openFigure : formatQuantity(sum, unit);
}

/**
 * A text from outside as it may be stored: links to cells of the report's own form stay, what else looks like a link
 * becomes the figure it shows.
 */
export function soundText(tables: Tables, text: string): string {
  if (text === plainText(text)) return text;
  const parts = partsOfText(text).map((part): TextPart => {
    if (part.kind === 'words' || unitOfSum(tables.generation, part.cells) !== null) return part;
    return { kind: 'words', text: figureOf(tables, part.cells) };
  });
  return textOfParts(parts);
}

/** A link with where its figure stands in the rendered text. */
export interface ShownLink {
  readonly cells: readonly CellKey[];
  readonly span: Span;
}

export interface RenderedText {
  readonly text: string;
  readonly links: readonly ShownLink[];
}

/** The text as it is read and printed, with the current figures in place of the links. */
export function renderText(report: Tables, linked: string): RenderedText {
  if (!hasLinks(linked)) return { text: plainText(linked), links: [] };
  const links: ShownLink[] = [];
  let text = '';
  for (const part of partsOfText(linked)) {
    const shown = part.kind === 'link' ? figureOf(report, part.cells) : part.text;
    if (part.kind === 'link')
      links.push({ cells: part.cells, span: { start: text.length, end: text.length + shown.length } });
    text += shown;
  }
  return { text, links };
}

const shownByStored = new WeakMap<LinkedReport, Report>();
const storedByShown = new WeakMap<Texts, LinkedReport>();

function isPlain(report: LinkedReport): report is Report {
  return !textKeys.some((key) => hasLinks(report.texts[key]));
}

/**
 * The report as everything but the editor sees it: checks, preview and every export. The same object where nothing is
 * linked, and the same again for the same report.
 */
export function withShownFigures(report: LinkedReport): Report {
  if (isPlain(report)) return report;
  const known = shownByStored.get(report);
  if (known) return known;
  const texts = Object.fromEntries(
    textKeys.map((key): [TextKey, string] => [key, renderText(report, report.texts[key]).text]),
  ) as unknown as Texts;
  const shown: Report = { ...report, texts };
  shownByStored.set(report, shown);
  storedByShown.set(texts, report);
  return shown;
}

/** The report these texts were shown from: their links, and the figures that stand in the texts; itself where it has none. */
export function storedOf(shown: Report): LinkedReport {
  return storedByShown.get(shown.texts) ?? shown;
}
