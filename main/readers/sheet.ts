import { limits } from './limits.ts';
import { stopReading } from './stop-reading.ts';

/** A box of a spreadsheet as it is shown. */
export interface SheetCell {
  readonly text: string;
  /** Drawn with a border, or computed: part of a table even when blank. */
  readonly boxed: boolean;
}

/** Rows and columns count from 0, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is shown of one sheet, before it is told apart into paragraphs and tables. */
export interface Sheet {
  /** By row, then by column; blank boxes without a border are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly Area[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
}

/** Collects the boxes of all sheets of a workbook and refuses more than a report can have. */
export function createSheetCounter() {
  let cells = 0;
  let merges = 0;
  return {
    countCell(column: number): void {
      cells += 1;
      if (cells > limits.sheetCells || column >= limits.sheetColumns) stopReading('too-many-cells');
    },
    countMerge(): void {
      merges += 1;
      if (merges > limits.merges) stopReading('too-many-merges');
    },
  };
}

export type SheetCounter = ReturnType<typeof createSheetCounter>;
