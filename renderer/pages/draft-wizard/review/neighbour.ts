import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { GridLayout } from '../../../../shared/formats/grid-layout.ts';

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const steps: Record<ArrowKey, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export const isArrow = (key: string): key is ArrowKey => key in steps;

/** The nearest value box in the arrow's direction, headings skipped; `null` at the table's edge. */
export function neighbourOf(layout: GridLayout, cell: CellKey, key: ArrowKey): CellKey | null {
  const here = layout.boxes.find((box) => box.cell === cell);
  if (!here) return null;
  const [down, right] = steps[key];
  for (let by = 1; by <= layout.rowCount + layout.columnCount; by += 1) {
    const row = here.row + down * by;
    const column = here.column + right * by;
    const hit = layout.boxes.find(
      (box) => box.cell !== null && box.row === row && box.column <= column && column < box.column + box.columnSpan,
    );
    if (hit?.cell && hit.cell !== cell) return hit.cell;
  }
  return null;
}
