import { boxAt, type Place, type Sheet, type SheetRow, type ValueBox } from './sheet.ts';

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last';

/** Rows that PageUp and PageDown pass over. */
const pageRows = 10;

const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last));

const placeOfBox = (box: ValueBox): Place => ({ row: box.row, column: box.column });

function vertical(sheet: Sheet, place: Place, rows: number): Place {
  const at = sheet.rows.findIndex((row) => row.row === place.row);
  const target = sheet.rows[clamp(at + rows, sheet.rows.length - 1)];
  return target ? { row: target.row, column: place.column } : place;
}

function horizontal(sheet: Sheet, place: Place, boxes: number): Place {
  const row = sheet.rows.find((candidate) => candidate.row === place.row);
  const current = boxAt(sheet, place);
  if (!row || !current) return place;
  const target = row.boxes[clamp(row.boxes.indexOf(current) + boxes, row.boxes.length - 1)];
  return target ? placeOfBox(target) : place;
}

/** Where an arrow (or Home, End, PageDown…) leads: every figure is reached, totals too; headings and captions are passed over. */
export function stepFrom(sheet: Sheet, place: Place, step: Step): Place {
  const farthest = sheet.layout.rowCount + sheet.layout.columnCount;
  const moves: Record<Step, () => Place> = {
    up: () => vertical(sheet, place, -1),
    down: () => vertical(sheet, place, 1),
    'page-up': () => vertical(sheet, place, -pageRows),
    'page-down': () => vertical(sheet, place, pageRows),
    top: () => vertical(sheet, place, -farthest),
    bottom: () => vertical(sheet, place, farthest),
    left: () => horizontal(sheet, place, -1),
    right: () => horizontal(sheet, place, 1),
    'row-start': () => horizontal(sheet, place, -farthest),
    'row-end': () => horizontal(sheet, place, farthest),
    first: () => horizontal(sheet, vertical(sheet, place, -farthest), -farthest),
    last: () => horizontal(sheet, vertical(sheet, place, farthest), farthest),
  };
  return moves[step]();
}

const editableIn = (rows: readonly SheetRow[]) => rows.flatMap((row) => row.boxes).filter((box) => box.editable);

/** Tab and Shift-Tab: the next cell that can be typed, in reading order; `null` past either end, so that focus can leave. */
export function nextInput(sheet: Sheet, place: Place, direction: 1 | -1): Place | null {
  const current = boxAt(sheet, place);
  const order = sheet.rows.flatMap((row) => row.boxes);
  const from = current ? order.indexOf(current) : 0;
  const ahead = direction === 1 ? order.slice(from + 1) : order.slice(0, from).reverse();
  const target = ahead.find((box) => box.editable);
  return target ? placeOfBox(target) : null;
}

/** The cells that can be typed in a column; a wide cell counts in its first column only, so that it is met once. */
function inputsInColumn(sheet: Sheet, column: number): readonly ValueBox[] {
  return sheet.rows.flatMap((row) => row.boxes.filter((box) => box.editable && box.column === column));
}

/**
 * Enter and Shift-Enter: down (up) the column over cells that can be typed. Past its end the next column starts at its
 * top, so that 表四 with its single row is filled with Enter alone. The last cell keeps the cursor.
 */
export function inputBelow(sheet: Sheet, place: Place, direction: 1 | -1): Place {
  const column = boxAt(sheet, place)?.column ?? place.column;
  const ahead = (boxes: readonly ValueBox[]) => (direction === 1 ? boxes : boxes.toReversed());
  const below = ahead(inputsInColumn(sheet, column)).find((box) => (box.row - place.row) * direction > 0);
  if (below) return placeOfBox(below);
  const columns = [...new Set(editableIn(sheet.rows).map((box) => box.column))].sort((a, b) => (a - b) * direction);
  const next = columns.find((candidate) => (candidate - column) * direction > 0);
  const start = next === undefined ? undefined : ahead(inputsInColumn(sheet, next))[0];
  return start ? placeOfBox(start) : place;
}
