import type { Place, Sheet, ValueBox } from './sheet.ts';

/** What is selected: from where it was begun to where the cursor stands. */
export interface Selection {
  readonly anchor: Place;
  readonly focus: Place;
}

export function selectOnly(place: Place): Selection {
  return { anchor: place, focus: place };
}

/** The selected figures row by row; a wide box belongs to the selection as soon as one of its columns does. */
export function selectedBoxes(sheet: Sheet, { anchor, focus }: Selection): ValueBox[][] {
  const [left, right] = [Math.min(anchor.column, focus.column), Math.max(anchor.column, focus.column)];
  const [top, bottom] = [Math.min(anchor.row, focus.row), Math.max(anchor.row, focus.row)];
  return sheet.rows
    .filter((row) => row.row >= top && row.row <= bottom)
    .map((row) => row.boxes.filter((box) => box.column <= right && box.column + box.columnSpan - 1 >= left));
}

/** Everything; the cursor goes to the first figure, so that the table stays in view from its beginning. */
export function selectAll(sheet: Sheet): Selection {
  const [first, last] = [sheet.rows[0], sheet.rows.at(-1)];
  return {
    anchor: { row: last?.row ?? 0, column: sheet.layout.columnCount - 1 },
    focus: { row: first?.row ?? 0, column: sheet.layout.stubColumns },
  };
}
