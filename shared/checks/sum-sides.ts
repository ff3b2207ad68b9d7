import type { Equation } from '../formats/equations.ts';
import { type CellValue, type Report, valueAt } from '../report/report.ts';
import { sumOf } from '../report/totals.ts';

/** Both sides of an equation as a report has them; `actual` is `null` when none of the right cells is filled. */
export interface Sides {
  readonly left: readonly CellValue[];
  readonly right: readonly CellValue[];
  readonly expected: number;
  readonly actual: CellValue;
}

/**
 * The sides of a sum that does not come out, else `null`. A printed figure is judged as soon as one of its parts is
 * filled. A missing total is only missed once all its parts are filled, and a balance needs something on both sides:
 * before that the blanks say enough.
 */
export function wrongSidesOf(report: Report, { axis, ...equation }: Equation): Sides | null {
  const left = equation.left.map((key) => valueAt(report, key));
  const right = equation.right.map((key) => valueAt(report, key));
  const [expected, actual] = [sumOf(left), sumOf(right)];
  if (expected === null || expected === actual) return null;
  if (actual === null && (axis === 'balance' || left.includes(null))) return null;
  return { left, right, expected, actual };
}
