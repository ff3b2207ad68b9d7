import { type Cell, cellOf } from '../../shared/formats/cells.ts';
import type { TableKey } from '../../shared/formats/form.ts';
import { type CellKey, formOf, type Generation, generations } from '../../shared/formats/formats.ts';
import { type GridLayout, layoutTable } from '../../shared/formats/grid-layout.ts';
import type { Totals } from '../../shared/report/change.ts';

/** A point of the table's grid. The column may lie inside a wide box: that is how a way down a narrow column is kept. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A box that holds a figure. */
export interface ValueBox {
  readonly key: CellKey;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  /** Derived totals can be reached and copied, but never typed; printed ones can. */
  readonly editable: boolean;
}

export interface SheetRow {
  readonly row: number;
  readonly boxes: readonly ValueBox[];
}

/** One official table as the editor walks it: captions and headings are drawn but never reached. */
export interface Sheet {
  readonly generation: Generation;
  readonly table: TableKey;
  /** 表二, 表三 or 表四. */
  readonly name: string;
  readonly layout: GridLayout;
  /** The rows that hold figures, top to bottom. */
  readonly rows: readonly SheetRow[];
  readonly boxByKey: ReadonlyMap<CellKey, ValueBox>;
}

function readSheet(generation: Generation, tableKey: TableKey, totals: Totals): Sheet {
  const table = formOf(generation).tables.find((candidate) => candidate.key === tableKey);
  if (!table) throw new Error(`generation ${generation} has no table ${tableKey}`);
  const layout = layoutTable(table);
  const boxes = layout.boxes.flatMap((box): ValueBox[] => {
    if (box.cell === null) return [];
    const cell = cellOf(generation, box.cell);
    const { row, column, columnSpan } = box;
    return [{ key: box.cell, cell, row, column, columnSpan, editable: cell.kind === 'input' || totals === 'printed' }];
  });
  const byRow = Map.groupBy(boxes, (box) => box.row);
  return {
    generation,
    table: tableKey,
    name: table.name,
    layout,
    rows: [...byRow].map(([row, rowBoxes]) => ({ row, boxes: rowBoxes })),
    boxByKey: new Map(boxes.map((box) => [box.key, box])),
  };
}

const sheets: ReadonlyMap<string, Sheet> = new Map(
  generations.flatMap((generation) =>
    formOf(generation).tables.flatMap(({ key }) =>
      (['derived', 'printed'] as const).map(
        (totals) => [`${generation} ${key} ${totals}`, readSheet(generation, key, totals)] as const,
      ),
    ),
  ),
);

export function sheetOf(generation: Generation, table: TableKey, totals: Totals = 'derived'): Sheet {
  const sheet = sheets.get(`${generation} ${table} ${totals}`);
  if (!sheet) throw new Error(`generation ${generation} has no table ${table}`);
  return sheet;
}

function covers(box: ValueBox, column: number): boolean {
  return column >= box.column && column < box.column + box.columnSpan;
}

/** The box at a place; outside the columns the nearest one of the row, outside the rows `null`. */
export function boxAt(sheet: Sheet, place: Place): ValueBox | null {
  const boxes = sheet.rows.find((row) => row.row === place.row)?.boxes ?? [];
  const hit = boxes.find((box) => covers(box, place.column));
  return hit ?? (place.column < (boxes[0]?.column ?? 0) ? boxes[0] : boxes.at(-1)) ?? null;
}

export function placeOf(sheet: Sheet, key: CellKey): Place | null {
  const box = sheet.boxByKey.get(key);
  return box ? { row: box.row, column: box.column } : null;
}

/** Where the cursor stands when a table is opened: its first cell that can be typed. */
export function firstPlace(sheet: Sheet): Place {
  const box = sheet.rows.flatMap((row) => row.boxes).find((candidate) => candidate.editable);
  if (!box) throw new Error(`${sheet.name} has no cell to type`);
  return { row: box.row, column: box.column };
}
