import type { Block, BlockCell } from '../../shared/alignment/blocks.ts';
import { splitAtBars, splitAtCommas, splitAtGaps, splitAtTabs } from './split-cells.ts';

/** How a text keeps its boxes apart. `bars-between` has bars on lines of their own only, one behind every box. */
type Style = 'bars' | 'bars-between' | 'tabs' | 'commas' | 'gaps' | 'lines';

const hasBar = (line: string) => line.includes('|');
const isOnlyBars = (line: string) => /^\s*\|[|\s]*$/.test(line);
const isRule = (line: string) => /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line) && hasBar(line);
const isNumber = (text: string) => /^[-+]?[\d０-９][\d０-９,.，．]*$/.test(text.trim());

const numbersIn = (cells: readonly BlockCell[]) => cells.filter(({ text }) => isNumber(text)).length;

/** Lines that only a table would have: three boxes or more, most of them numbers. */
function countRows(lines: readonly string[], split: (line: string) => readonly BlockCell[]): number {
  return lines.filter((line) => {
    const cells = split(line);
    return cells.length >= 3 && numbersIn(cells) * 2 >= cells.length;
  }).length;
}

const fewestRows = 2;
const mostlyBetween = 0.95;

function detectStyle(lines: readonly string[]): Style {
  const barred = lines.filter(hasBar);
  if (barred.length >= fewestRows) {
    const between = barred.filter(isOnlyBars).length;
    return between >= barred.length * mostlyBetween ? 'bars-between' : 'bars';
  }
  if (lines.filter((line) => line.trim().includes('\t')).length >= fewestRows) return 'tabs';
  if (countRows(lines, splitAtCommas) >= fewestRows) return 'commas';
  return countRows(lines, splitAtGaps) >= fewestRows ? 'gaps' : 'lines';
}

type Row = readonly BlockCell[];

/** A line as a row of boxes; `null` where it is prose, an empty array where it is only drawing. */
type SplitLine = (line: string) => Row | null;

const splitBarred: SplitLine = (line) => {
  if (isRule(line)) return [];
  return hasBar(line) ? splitAtBars(line) : null;
};

const splitTabbed: SplitLine = (line) => (line.trim().includes('\t') ? splitAtTabs(line) : null);

const splitSpaced: SplitLine = (line) => {
  const cells = splitAtGaps(line);
  return cells.length > 1 || cells.every(({ text }) => isNumber(text)) ? cells : null;
};

const splitCommas: SplitLine = (line) => {
  const cells = splitAtCommas(line);
  const isProse = cells.some(({ text }) => /[。；]/.test(text)) || cells.filter(({ text }) => text !== '').length < 2;
  return cells.length > 1 && !(isProse && numbersIn(cells) === 0) ? cells : null;
};

/** In `bars-between` one bar only ends the box above it; a second one in a row is a blank box. */
function barsBetween(): SplitLine {
  let above: 'bar' | 'box' = 'bar';
  return (line) => {
    const before = above;
    above = isOnlyBars(line) ? 'bar' : 'box';
    if (above === 'box') return splitBarred(line);
    const cells = splitAtBars(line);
    return before === 'box' && cells.length === 1 && cells[0]?.columnSpan === 1 ? [] : cells;
  };
}

const splitters: Record<Style, () => SplitLine> = {
  bars: () => splitBarred,
  'bars-between': barsBetween,
  tabs: () => splitTabbed,
  commas: () => splitCommas,
  gaps: () => splitSpaced,
  lines: () => () => null,
};

const withOneKindOfBar = (text: string) => text.replace(/[｜│┃║]/g, '|');

/** Plain text, Markdown or comma-separated values: rows that follow one another are one table, the rest paragraphs. */
export function readText(source: string): Block[] {
  const lines = withOneKindOfBar(source).split(/\r\n?|\n|\u2028|\u2029|\f/);
  const split = splitters[detectStyle(lines)]();
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let firstLine = 0;
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, line: firstLine });
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = split(line);
    if (row === null) {
      endTable();
      blocks.push({ kind: 'paragraph', text: line.replace(/\s+$/, ''), line: index + 1 });
      continue;
    }
    if (row.length === 0) continue;
    if (rows.length === 0) firstLine = index + 1;
    rows.push(row);
  }
  endTable();
  return blocks;
}
