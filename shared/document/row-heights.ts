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

function labelNeedPt(box: DocumentBox, table: DocumentTable): number {
  const lines = box.upright ? emsOf(box.text) : linesOf(box, table);
  return lines * table.labelSizePt * labelPitch + aroundPt;
}

/** What rows have to hold: their own labels, whether a figure, and boxes over several of them. */
interface Needs {
  readonly labelPt: readonly number[];
  readonly hasFigure: readonly boolean[];
  readonly spanning: readonly { readonly row: number; readonly last: number; readonly pt: number }[];
}

function needsOf(table: DocumentTable): Needs {
  const labelPt = Array.from({ length: table.layout.rowCount }, () => 0);
  const hasFigure = labelPt.map(() => false);
  const spanning: Needs['spanning'][number][] = [];
  for (const box of table.boxes) {
    if (box.text === '') continue;
    if (box.role === 'value') hasFigure[box.row] = true;
    else if (box.rowSpan === 1) labelPt[box.row] = Math.max(labelPt[box.row] ?? 0, labelNeedPt(box, table));
    else spanning.push({ row: box.row, last: box.row + box.rowSpan - 1, pt: labelNeedPt(box, table) });
  }
  return { labelPt, hasFigure, spanning: spanning.sort((one, other) => one.last - one.row - (other.last - other.row)) };
}

/** Asked for many heights of one table, whose labels need the same in all of them. */
const known = new WeakMap<DocumentTable['boxes'], Needs>();

/** How high each row of a table stands, as every renderer sets it; boxes over several rows stretch the last of them. */
export function rowHeights(table: DocumentTable, digits: Digits): readonly number[] {
  const needs = known.get(table.boxes) ?? needsOf(table);
  known.set(table.boxes, needs);
  const figurePt = table.figureSizePt * digitPitch[digits] + aroundPt;
  const heights = needs.labelPt.map((pt, row) => Math.max(table.rowPt, pt, needs.hasFigure[row] ? figurePt : 0));
  for (const { row, last, pt } of needs.spanning) {
    const above = heights.slice(row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, pt - above);
  }
  return heights;
}
