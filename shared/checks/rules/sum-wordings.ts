import { cellOf, leafOf, type NodePath } from '../../formats/cells.ts';
import type { Equation } from '../../formats/equations.ts';
import type { FormNode } from '../../formats/form.ts';
import type { CellKey, Generation } from '../../formats/formats.ts';
import { nameOfPath, ordinalOf, ordinalsOf, shortLabel } from '../../formats/names.ts';
import type { CellValue } from '../../report/report.ts';
import type { Sides } from '../sum-sides.ts';

/** A sum in words: given the figures that disagree, the sentence for the clerk. */
export type Wording = (sides: Sides) => string;

const printed = (value: CellValue) => (value === null ? '未填' : `${value}`);
const addends = (values: readonly CellValue[]) => values.map(printed).join('＋');

function blanksAmong(values: readonly CellValue[]): string {
  const blanks = values.filter((value) => value === null).length;
  return blanks === 0 ? '' : `（其中 ${blanks} 格未填）`;
}

/** How the printed total is set against what its parts demand. */
function against(total: string, verb: string, { expected, actual }: Sides): string {
  if (actual === null) return `${total}未填，应为 ${expected}`;
  return `${total}${verb} ${actual}，差 ${Math.abs(actual - expected)}`;
}

/** Where a column's parts begin and end, by their ordinals: （一）到（六）. */
function spanOf(first: NodePath, last: NodePath, total: NodePath): string {
  const level = total.length - 1;
  const ordinal = (node: FormNode | undefined) => ordinalOf(node?.label ?? '');
  return `${ordinal(first[level])}到${ordinal(last[level])}`;
}

export function rowWording(generation: Generation, { line, right: [key] }: Equation): Wording {
  const total = key ? shortLabel(leafOf(cellOf(generation, key).column).label) : '';
  const name = nameOfPath(line);
  return (sides) =>
    `${name}：各列相加为 ${sides.expected}${blanksAmong(sides.left)}，${against(total, '填的是', sides)}。请核对这一行。`;
}

export function columnWording(generation: Generation, { line, left, right: [key] }: Equation): Wording {
  const rowOf = (cell: CellKey | undefined): NodePath => (cell ? cellOf(generation, cell).row : []);
  const total = rowOf(key);
  const span = spanOf(rowOf(left[0]), rowOf(left.at(-1)), total);
  const name = shortLabel(leafOf(line).label);
  return (sides) =>
    `${name}一列：${span}相加为 ${sides.expected}${blanksAmong(sides.left)}，${against(nameOfPath(total), '是', sides)}。请核对这一列。`;
}

export function balanceWording(generation: Generation, { line, left, right }: Equation): Wording {
  const ordinals = (keys: readonly CellKey[]) => keys.map((key) => ordinalsOf(cellOf(generation, key).row)).join('＋');
  const [before, after] = [ordinals(left), ordinals(right)];
  const name = shortLabel(leafOf(line).label);
  return ({ left, right, expected, actual }) =>
    `${name}一列：${before}＝${addends(left)}＝${expected}，${after}＝${addends(right)}＝${actual}，差 ${Math.abs(expected - (actual ?? 0))}。${before} 应等于 ${after}。`;
}

export function groupWording(generation: Generation, { line, right: [key] }: Equation): Wording {
  const total = key ? shortLabel(leafOf(cellOf(generation, key).column).label) : '';
  const name = nameOfPath(line);
  return (sides) =>
    `${name}：${addends(sides.left)}＝${sides.expected}，${against(total, '填的是', sides)}。请核对这一组。`;
}
