import type { GridBox } from '../../../../shared/formats/grid-layout.ts';
import type { Sheet } from '../../../editor/sheet.ts';

export interface SheetLine {
  readonly row: number;
  readonly boxes: readonly GridBox[];
}

/** The rows to draw: headings that stay in view, where all rows share them (表三, 表四), and the rest. */
export function sheetRows({ layout, rows }: Sheet): { readonly head: SheetLine[]; readonly body: SheetLine[] } {
  const lines = Array.from({ length: layout.rowCount }, (_, row) => ({
    row,
    boxes: layout.boxes.filter((box) => box.row === row),
  }));
  const firstValueRow = rows[0]?.row ?? 0;
  const hasOneBlock = layout.boxes.filter((box) => box.role === 'caption').length === 0;
  const headRows = hasOneBlock ? firstValueRow : 0;
  return { head: lines.slice(0, headRows), body: lines.slice(headRows) };
}
