import { cellOf, leafOf } from '../../formats/cells.ts';
import { type Equation, equationsOf } from '../../formats/equations.ts';
import { type CellKey, generations } from '../../formats/formats.ts';
import { nameOfPath, shortLabel } from '../../formats/names.ts';
import { type CellValue, type Report, valueAt } from '../../report/report.ts';
import { sumOf } from '../../report/totals.ts';
import { type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { withChoices } from '../repairs.ts';
import { sumRepairs } from '../sum-repairs.ts';
import { wrongSidesOf } from '../sum-sides.ts';

/** The pair of neighbours that, read as one number, makes the sum come out: 2 and 0 for a split 20. */
function splitPair(values: readonly CellValue[], sum: number, total: number): number | null {
  const index = values.findIndex((left, at) => {
    const right = values[at + 1];
    if (left === null || left <= 0 || right === null || right === undefined || right < 0) return false;
    return sum - left - right + Number(`${left}${right}`) === total;
  });
  return index < 0 ? null : index;
}

function swapProblem(report: Report, equation: Equation): Problem[] {
  const { left, right, line } = equation;
  const [key] = right;
  const values = left.map((part) => valueAt(report, part));
  const expected = sumOf(values);
  const actual = key ? valueAt(report, key) : null;
  if (!key || expected === null || actual === null || expected === actual) return [];
  const found = { cells: [...left, key], expected, actual };
  const labelOf = (part: CellKey) => shortLabel(leafOf(cellOf(report.generation, part).column).label);
  const name = nameOfPath(line);
  const total = labelOf(key);
  if (actual === 0) {
    const message = `${name}：各项相加为 ${expected}，${total}填的是 0，疑似漏填。如果各项无误，请把${total}改成 ${expected}。`;
    const sides = wrongSidesOf(report, equation);
    return [cellProblem({ ...found, focus: key, message, ...(sides && sumRepairs(report, equation, sides)) })];
  }
  const at = splitPair(values, expected, actual);
  const [first, second] = at === null ? [] : [left[at], left[at + 1]];
  if (at === null || !first || !second) return [];
  const pair = `${labelOf(first)} ${values[at]}、${labelOf(second)} ${values[at + 1]}`;
  const message = `${name}：${pair}，连起来是 ${values[at]}${values[at + 1]}，这一行就平了。疑似一个数拆进了两格，请对照原件核对。`;
  const joined = Number(`${values[at]}${values[at + 1]}`);
  const label = `把${labelOf(first)}改成 ${joined}、${labelOf(second)}改成 0`;
  const changes = (
    [
      [first, joined],
      [second, 0],
    ] as const
  ).map(([cell, value]) => ({ kind: 'set-cell' as const, cell, value, source: null }));
  return [withChoices(cellProblem({ ...found, focus: first, message }), [{ label, changes }])];
}

const swapEquations = new Map(
  generations.map((generation) => [generation, equationsOf(generation).filter(({ axis }) => axis === 'across')]),
);

/** Why a row may not add up, said beside the wrong sum itself. */
export const likelyCauseRules: readonly CheckRule[] = [
  {
    id: 'SWAP',
    title: '行和不平的可能原因：拆格、漏填总计',
    severity: 'warning',
    source: '表三、表四的行和',
    generations,
    why: '从网页、PDF 转来的表，常把一个数拆进两格，或者丢了总计。',
    find: ({ report }) =>
      (swapEquations.get(report.generation) ?? []).flatMap((equation) => swapProblem(report, equation)),
    passing: { cells: { 'requests.new.natural_person': 20, 'requests.new.total': 20 } },
    failing: {
      cells: {
        'requests.new.natural_person': 2,
        'requests.new.enterprise': 0,
        'requests.new.total': 20,
        'review.reconsideration.upheld': 10,
        'review.reconsideration.total': 0,
      },
    },
  },
];
