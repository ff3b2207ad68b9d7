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
}

function columnsOf(row: number, sheet: Sheet, merges: Merges): number[] {
  const columns = new Set<number>();
  for (const column of sheet.rows.get(row)?.keys() ?? []) columns.add(column);
  for (const { left, right } of merges.areasIn(row)) {
    for (let column = left; column <= Math.min(right, limits.sheetColumns); column += 1) columns.add(column);
  }
  return [...columns].filter((column) => !sheet.isHiddenColumn(column)).sort((a, b) => a - b);
}

export function showRow(row: number, sheet: Sheet, merges: Merges): ShownRow {
  const cells = sheet.rows.get(row) ?? new Map<number, SheetCell>();
  const columns = columnsOf(row, sheet, merges);
  const hasText = (column: number) => (cells.get(column)?.text ?? '').trim() !== '';
  const textColumns = columns.filter((column) => hasText(column) && !merges.covers(row, column));
  return { row, cells, columns, textColumns };
}

const isNumber = (text: string) => /^[-+\d.,%\s]*$/.test(text);

function holdsWords(rows: readonly ShownRow[], isInBand: (column: number) => boolean): boolean {
  let words = 0;
  let numbers = 0;
  for (const { cells, textColumns } of rows) {
    for (const column of textColumns.filter(isInBand)) {
      if (isNumber(cells.get(column)?.text ?? '')) numbers += 1;
      else words += 1;
    }
  }
  return words > numbers;
}

/**
 * First columns of tables that stand side by side: behind a column that is free from top to bottom, unless only
 * figures follow, which then belong to the labels before it.
 */
export function bandStarts(rows: readonly ShownRow[]): readonly number[] {
  const used = [...new Set(rows.flatMap(({ columns }) => columns))].sort((a, b) => a - b);
  const starts = used.filter((column, index) => index === 0 || column > (used[index - 1] ?? 0) + 1);
  return starts.filter((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return index === 0 || holdsWords(rows, (column) => column >= start && column < end);
  });
}

export function cutToBand(shown: ShownRow, start: number, end: number): ShownRow {
  const isInside = (column: number) => column >= start && column < end;
  return { ...shown, columns: shown.columns.filter(isInside), textColumns: shown.textColumns.filter(isInside) };
}
