import type { Block, BlockCell } from '../../shared/alignment/blocks.ts';
import { linesToBlocks } from './cell-content.ts';
import { limits } from './limits.ts';
import type { Sheet } from './sheet.ts';
import { countUpTo, indexMerges, type Merges } from './sheet-merges.ts';
import { bandStarts, cutToBand, type ShownRow, showRow } from './sheet-rows.ts';
import { stopReading } from './stop-reading.ts';

const isHeading = (text: string) => /^\s*[一二三四五六七八九十]{1,3}\s*[、.．]/.test(text);
const longestCaption = 24;

/** The text of a row that has only one, reaching over everything that is drawn in the row; `null` for all others. */
function soleText({ row, cells, columns, textColumns }: ShownRow, merges: Merges): string | null {
  const [column] = textColumns;
  if (column === undefined || textColumns.length > 1) return null;
  const { left, right } = merges.at(row, column) ?? { left: column, right: column };
  if (columns.some((other) => other < left || other > right)) return null;
  const text = cells.get(column)?.text ?? '';
  return /^[-\d.,\s]+$/.test(text) ? null : text;
}

/** A title, a heading, prose; but a short caption with a border belongs to the table it stands in. */
function proseOf(shown: ShownRow, merges: Merges, isInsideTable: boolean): string | null {
  const text = soleText(shown, merges);
  if (text === null || isHeading(text) || text.length > longestCaption) return text;
  const isBoxed = shown.textColumns.some((column) => shown.cells.get(column)?.boxed);
  return isBoxed || isInsideTable ? null : text;
}

/** Neither text nor a run of drawn boxes: the space between two tables. */
function isGap({ cells, columns, textColumns }: ShownRow): boolean {
  return textColumns.length === 0 && columns.filter((column) => cells.get(column)?.boxed).length < 2;
}

function rowCells(
  shown: ShownRow,
  rows: readonly number[],
  columns: readonly number[],
  merges: Merges,
): readonly BlockCell[] {
  const boxes = columns.filter((column) => !merges.covers(shown.row, column));
  return boxes.map((column) => {
    const area = merges.at(shown.row, column);
    return {
      text: shown.cells.get(column)?.text ?? '',
      columnSpan: area ? countUpTo(columns, area.right) - countUpTo(columns, column - 1) : 1,
      rowSpan: area ? countUpTo(rows, area.bottom) - countUpTo(rows, shown.row - 1) : 1,
    };
  });
}

function tableOf(region: readonly ShownRow[], merges: Merges): Block {
  const columns = [...new Set(region.flatMap((shown) => shown.columns))].sort((a, b) => a - b);
  const rows = region.map(({ row }) => row);
  if (rows.length * columns.length > limits.sheetCells) stopReading('too-many-cells');
  return {
    kind: 'table',
    rows: region.map((shown) => rowCells(shown, rows, columns, merges)),
    line: (rows[0] ?? 0) + 1,
  };
}

function bandToBlocks(rows: readonly ShownRow[], sheet: Sheet, merges: Merges): Block[] {
  const blocks: Block[] = [];
  let region: ShownRow[] = [];
  const endTable = () => {
    if (region.length > 0) blocks.push(tableOf(region, merges));
    region = [];
  };
  const skipsRows = (from: number, to: number) => {
    let row = from + 1;
    while (row < to && sheet.isHiddenRow(row)) row += 1;
    return row < to;
  };
  for (const shown of rows) {
    const last = region.at(-1);
    if (last && skipsRows(last.row, shown.row)) endTable();
    const prose = proseOf(shown, merges, region.length > 0);
    if (prose !== null || isGap(shown)) endTable();
    else region.push(shown);
    if (prose !== null) blocks.push(...linesToBlocks(prose, shown.row + 1));
  }
  endTable();
  return blocks;
}

/** Paragraphs and tables of one sheet from top to bottom, side by side ones from left to right; `line` is the row's number. */
export function sheetToBlocks(sheet: Sheet): Block[] {
  const numbers = [...sheet.rows.keys()].filter((row) => !sheet.isHiddenRow(row)).sort((a, b) => a - b);
  const merges = indexMerges(sheet.merges, numbers);
  const rows = numbers.map((number) => showRow(number, sheet, merges));
  const starts = bandStarts(rows);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const band = rows.map((row) => cutToBand(row, start, end)).filter(({ columns }) => columns.length > 0);
    return bandToBlocks(band, sheet, merges);
  });
}
