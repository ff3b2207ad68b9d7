import { limits } from './limits.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import type { Merges } from './sheet-merges.ts';

/** A row of the sheet with what decides whether it is prose or part of a table. */
export interface ShownRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** The columns in which something stands: text, a border, or a merged box; ascending. */
  readonly columns: readonly number[];
  /** Columns with text, merged boxes by their first one. */
  readonly textColumns: readonly number[];
  /** Columns that text or a merged box reaches over. */
  readonly filledColumns: readonly number[];
}

function mergedColumns(row: number, merges: Merges): number[] {
  return merges.areasIn(row).flatMap(({ left, right }) => {
    const width = Math.min(right, limits.sheetColumns) - left + 1;
    return Array.from({ length: Math.max(0, width) }, (_, index) => left + index);
  });
}

export function showRow(row: number, sheet: Sheet, merges: Merges): ShownRow {
  const cells = sheet.rows.get(row) ?? new Map<number, SheetCell>();
  const merged = mergedColumns(row, merges);
  const shown = [...new Set([...cells.keys(), ...merged])].filter((column) => !sheet.isHiddenColumn(column));
  const columns = shown.sort((a, b) => a - b);
  const hasText = (column: number) => (cells.get(column)?.text ?? '').trim() !== '';
  const textColumns = columns.filter((column) => hasText(column) && !merges.covers(row, column));
  return { row, cells, columns, textColumns, filledColumns: [...textColumns, ...merged] };
}

const isNumber = (text: string) => /^[-+\d.,%\s]*$/.test(text);

/** Whether a column names things, as the first one of a table of its own does. */
function holdsLabels(rows: readonly ShownRow[], column: number): boolean {
  const texts = rows.filter(({ textColumns }) => textColumns.includes(column));
  const words = texts.filter(({ cells }) => !isNumber(cells.get(column)?.text ?? '')).length;
  return words >= 3 && words >= 3 * (texts.length - words);
}

/**
 * First columns of tables that stand side by side: behind a column in which nothing is written from top to bottom, unless
 * figures follow, which then belong to the labels before it.
 */
export function bandStarts(rows: readonly ShownRow[]): readonly number[] {
  const used = [...new Set(rows.flatMap(({ filledColumns }) => filledColumns))].sort((a, b) => a - b);
  const starts = used.filter((column, index) => index === 0 || column > (used[index - 1] ?? 0) + 1);
  return starts.filter((start, index) => index === 0 || holdsLabels(rows, start));
}

export function cutToBand(shown: ShownRow, start: number, end: number): ShownRow {
  const isInside = (column: number) => column >= start && column < end;
  return { ...shown, columns: shown.columns.filter(isInside), textColumns: shown.textColumns.filter(isInside) };
}
