import { cellOf } from '../formats/cells.ts';
import { type Equation, equationsOf } from '../formats/equations.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { nameOfCell } from '../formats/names.ts';
import type { ImportDraft, ImportIssue } from './import-draft.ts';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function faultOf(generation: Generation, equation: Equation, readings: ImportDraft['readings']): ImportIssue | null {
  const [total] = equation.right;
  if (!total || equation.axis === 'balance') return null;
  const parts = equation.left.map((key) => readings[key]?.value ?? 0);
  const printed = readings[total]?.value ?? null;
  const sum = sumOf(parts);
  if (sum === (printed ?? 0)) return null;
  const name = nameOfCell(cellOf(generation, total));
  const stands = printed === null ? '原文没有填' : `原文印的是 ${printed}，差 ${Math.abs(sum - printed)}`;
  return {
    code: 'total',
    cell: total,
    source: readings[total]?.source ?? '',
    message: `${name}应为 ${sum}，${stands}。先照原文读入，请核对。`,
    place: readings[total]?.place ?? null,
    choices: [printed, sum],
  };
}

/**
 * Printed totals that are not the sum of their parts; blanks count as nothing. Sums with a cell in doubt are left out:
 * their doubt is reported already.
 */
export function findWrongTotals(
  generation: Generation,
  readings: ImportDraft['readings'],
  inDoubt: ReadonlySet<CellKey>,
): ImportIssue[] {
  return equationsOf(generation).flatMap((equation) => {
    if ([...equation.left, ...equation.right].some((key) => inDoubt.has(key))) return [];
    const fault = faultOf(generation, equation, readings);
    return fault ? [fault] : [];
  });
}
