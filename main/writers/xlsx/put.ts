import type { CellValue, Style, Worksheet } from 'exceljs';
import type { Spot } from './addresses.ts';

/** Writes one cell. Styles are shared objects; the row is asked, because asking the sheet parses an address each time. */
export function put(sheet: Worksheet, { row, column }: Spot, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getRow(row).getCell(column);
  cell.style = style;
  cell.value = value;
}
