import type { TableKey } from '../formats/form.ts';
import type { DocumentBox, DocumentTable } from './report-document.ts';
import { emsOf } from './text-width.ts';
import { labelPitch, mmPerPt } from './typography.ts';

/** White inside a box, left and right each. */
export const boxPaddingMm: Readonly<Record<TableKey, number>> = { proactive: 1.8, requests: 0.4, review: 0.4 };

/** Half a point over and under the text, and half of each rule. */
const aroundPt = 1.4;

/** Labels that read from the left stand a little off their rule. */
export const labelIndentMm = 1;

/** Times New Roman asks for 1.15 times its size, the Chinese typefaces for up to 1.3. */
const digitPitch = { times: 1.15, chinese: 1.3 } as const;

export type Digits = keyof typeof digitPitch;

/** The largest figures that leave a row of this height as it is. */
export function figureSizeIn(rowPt: number, digits: Digits, sizes: readonly number[] = [14, 12, 10.5, 9]): number {
  return sizes.find((size) => size * digitPitch[digits] + aroundPt <= rowPt) ?? sizes.at(-1) ?? 9;
}

/** A sign that may not begin a line pulls one character after it, so a line is counted half a character short. */
function linesOf(box: DocumentBox, { table, columnWidthsMm, labelSizePt }: DocumentTable): number {
  const widthMm = columnWidthsMm.slice(box.column, box.column + box.columnSpan).reduce((sum, mm) => sum + mm, 0);
  const inside = widthMm - 2 * boxPaddingMm[table] - (box.role === 'row-heading' ? labelIndentMm : 0);
  const perLine = Math.max(1, Math.floor((inside / mmPerPt / labelSizePt) * 2) / 2);
  const ems = emsOf(box.text);
  return ems <= perLine ? 1 : Math.ceil(ems / Math.max(1, perLine - 0.5));
}

function needOf(box: DocumentBox, table: DocumentTable, digits: Digits): number {
  if (box.text === '') return 0;
  if (box.role === 'value') return table.figureSizePt * digitPitch[digits] + aroundPt;
  const pitch = table.labelSizePt * labelPitch;
  return (box.upright ? emsOf(box.text) : linesOf(box, table)) * pitch + aroundPt;
}

/** How high each row of a table stands, as every renderer sets it; boxes over several rows stretch the last of them. */
export function rowHeights(table: DocumentTable, digits: Digits): readonly number[] {
  const heights = Array.from({ length: table.layout.rowCount }, () => table.rowPt);
  const bySpan = [...table.boxes].sort((one, other) => one.rowSpan - other.rowSpan);
  for (const box of bySpan) {
    const last = box.row + box.rowSpan - 1;
    const above = heights.slice(box.row, last).reduce((sum, pt) => sum + pt, 0);
    heights[last] = Math.max(heights[last] ?? 0, needOf(box, table, digits) - above);
  }
  return heights;
}
