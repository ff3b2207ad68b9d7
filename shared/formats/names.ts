import { type Cell, leafOf, type NodePath } from './cells.ts';
import type { FormNode } from './form.ts';

/** The label without the explanation in brackets at its end: （二）部分公开, 采购总金额. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=.)（[^（）]*）$/u, '');
}

/** The number a label opens with, as one says it: 一 of 一、…, （七） of （七）总计; empty where there is none. */
export function ordinalOf(label: string): string {
  return /^([一二三四五六七八九十]+)、/u.exec(label)?.[1] ?? /^（[一二三四五六七八九十]+）/u.exec(label)?.[0] ?? '';
}

/** The ordinals along a path run together: 三（七） for the row （七）总计 under 三、本年度办理结果. */
export function ordinalsOf(path: NodePath): string {
  return path.map((node) => ordinalOf(node.label)).join('');
}

const isNamed = (node: FormNode) => node.key !== undefined && !node.spanner;

/** How a row or column is called in a sentence: its own label behind that of the group it is numbered in. */
export function nameOfPath(path: NodePath): string {
  return path
    .filter(isNamed)
    .map((node) => shortLabel(node.label))
    .join(' ');
}

/** How a cell is called in a sentence: （一）予以公开·自然人, 行政复议·总计. */
export function nameOfCell(cell: Cell): string {
  const group = nameOfPath(cell.column.slice(0, -1));
  return [nameOfPath(cell.row), group, shortLabel(leafOf(cell.column).label)].filter(Boolean).join('·');
}
