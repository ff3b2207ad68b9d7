import { type Cell, cellsOf } from '../../shared/formats/cells.ts';
import type { FormNode, TableKey } from '../../shared/formats/form.ts';
import { type CellKey, formOf, type Generation } from '../../shared/formats/formats.ts';
import { levelUnit } from '../../shared/narrative/level.ts';
import type { Span } from '../../shared/narrative/span.ts';
import { type Report, textKeys } from '../../shared/report/report.ts';
import { type Part, parts } from './finding-list.ts';

/** A place where the words stand: in a text, or in a label of a table, which leads to its first cell. */
export type FindHit =
  | { readonly kind: 'text'; readonly part: Part; readonly span: Span; readonly text: string }
  | { readonly kind: 'label'; readonly part: Part; readonly span: Span; readonly text: string; readonly cell: CellKey };

/** Half width, simplified and lower case, unit for unit, so that a place in it is a place in the text. */
function level(text: string): string {
  let levelled = '';
  for (const unit of text.split('')) {
    const lower = levelUnit(unit).toLowerCase();
    levelled += lower.length === 1 ? lower : unit;
  }
  return levelled;
}

function spansIn(text: string, wanted: string): Span[] {
  const levelled = level(text);
  const spans: Span[] = [];
  for (let at = levelled.indexOf(wanted); at >= 0; at = levelled.indexOf(wanted, at + wanted.length)) {
    spans.push({ start: at, end: at + wanted.length });
  }
  return spans;
}

interface Label {
  readonly table: TableKey;
  readonly text: string;
  readonly cell: CellKey;
}

/** Each printed label once a table, with the first cell it stands for. */
function listLabels(generation: Generation): readonly Label[] {
  const seenByTable = new Map<TableKey, Set<FormNode>>();
  const labelsOf = ({ key, table, row, column }: Cell): Label[] => {
    const seen = seenByTable.get(table) ?? new Set();
    seenByTable.set(table, seen);
    return [...row, ...column].flatMap((node) => {
      if (node.label === '' || seen.has(node)) return [];
      seen.add(node);
      return [{ table, text: node.label, cell: key }];
    });
  };
  return cellsOf(generation).flatMap(labelsOf);
}

function hitsInPart(report: Report, part: Part, wanted: string, labels: readonly Label[]): FindHit[] {
  const key = textKeys.find((textKey) => textKey === part);
  const text = key === undefined ? report.unit : report.texts[key];
  const table = formOf(report.generation).sections.find((section) => section.key === part)?.table;
  return [
    ...spansIn(text, wanted).map((span): FindHit => ({ kind: 'text', part, span, text })),
    ...labels
      .filter((label) => label.table === table)
      .flatMap((label): FindHit[] => {
        const [span] = spansIn(label.text, wanted);
        return span ? [{ kind: 'label', part, span, text: label.text, cell: label.cell }] : [];
      }),
  ];
}

/** Everywhere the words stand in the texts, the unit's name and the labels, in printed order; nothing for no words. */
export function findInReport(report: Report, words: string): readonly FindHit[] {
  const wanted = level(words.trim());
  if (wanted === '') return [];
  const labels = listLabels(report.generation);
  return parts.flatMap((part) => hitsInPart(report, part, wanted, labels));
}

const shownBefore = 8;
const shownAfter = 22;

/** The hit with a little of its line around it. */
export function quoteOfHit({ text, span }: FindHit): {
  readonly before: string;
  readonly found: string;
  readonly after: string;
} {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const nextBreak = text.indexOf('\n', span.end);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const from = Math.max(lineStart, span.start - shownBefore);
  const to = Math.min(lineEnd, span.end + shownAfter);
  return {
    before: `${from > lineStart ? '…' : ''}${text.slice(from, span.start)}`,
    found: text.slice(span.start, span.end),
    after: `${text.slice(span.end, to)}${to < lineEnd ? '…' : ''}`,
  };
}
