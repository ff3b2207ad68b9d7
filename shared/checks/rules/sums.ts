import { type Equation, equationsOf } from '../../formats/equations.ts';
import type { TableKey } from '../../formats/form.ts';
import { type CellKey, type Generation, generations } from '../../formats/formats.ts';
import { requestsFrame, requestsTable } from '../../formats/requests-branches.ts';
import { reviewTable } from '../../formats/review-table.ts';
import type { Report } from '../../report/report.ts';
import { type CheckContext, type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { sumRepairs } from '../sum-repairs.ts';
import { wrongSidesOf } from '../sum-sides.ts';
import { balanceWording, columnWording, groupWording, rowWording, type Wording } from './sum-wordings.ts';

interface SumCheck {
  readonly equation: Equation;
  readonly cells: readonly CellKey[];
  readonly wording: Wording;
}

const balancesByGeneration = new Map(
  generations.map((generation) => [generation, equationsOf(generation).filter(({ axis }) => axis === 'balance')]),
);

/** The columns of 表三 in which 一＋二 is not 三（七）＋四, by the equation's id. */
export function unbalancedIn(report: Report): readonly string[] {
  const balances = balancesByGeneration.get(report.generation) ?? [];
  return balances.filter((equation) => wrongSidesOf(report, equation) !== null).map(({ id }) => id);
}

function checksOf(
  table: TableKey,
  axis: Equation['axis'],
  word: (generation: Generation, equation: Equation) => Wording,
): (context: CheckContext) => readonly Problem[] {
  const list = (generation: Generation): SumCheck[] =>
    equationsOf(generation)
      .filter((equation) => equation.table === table && equation.axis === axis)
      .map((equation) => ({
        equation,
        cells: [...equation.left, ...equation.right],
        wording: word(generation, equation),
      }));
  const checksByGeneration = new Map(generations.map((generation) => [generation, list(generation)]));
  return ({ report }) =>
    (checksByGeneration.get(report.generation) ?? []).flatMap(({ equation, cells, wording }) => {
      const sides = wrongSidesOf(report, equation);
      if (!sides) return [];
      const focus = (axis === 'balance' ? equation.left[0] : equation.right[0]) ?? null;
      const { expected, actual } = sides;
      const mends = sumRepairs(report, equation, sides);
      return [cellProblem({ cells, focus, expected, actual, message: wording(sides), ...mends })];
    });
}

/** The sums the form itself demands, each read off the declaration: none of these relations is written here. */
export const sumRules: readonly CheckRule[] = [
  {
    id: 'T3-ROW',
    title: '表三每行：六类申请人相加等于总计',
    severity: 'error',
    source: requestsTable.source,
    generations,
    why: '行和不平说明有一格填错、漏填或错了列，上级汇总时会连带出错。',
    find: checksOf('requests', 'across', rowWording),
    passing: { cells: { 'requests.new.natural_person': 15, 'requests.new.total': 15 } },
    failing: { cells: { 'requests.granted.natural_person': 0, 'requests.granted.total': 15 } },
  },
  {
    id: 'T3-PARTS',
    title: '表三每列：各项办理结果相加等于总计',
    severity: 'error',
    source: requestsTable.source,
    generations,
    why: '办理结果漏计一件或重计一件，最先从这里看出来。',
    find: checksOf('requests', 'down', columnWording),
    passing: {
      cells: {
        'requests.granted.natural_person': 9,
        'requests.refused.repeat.natural_person': 6,
        'requests.total.natural_person': 15,
      },
    },
    failing: { cells: { 'requests.granted.natural_person': 0, 'requests.total.natural_person': 15 } },
  },
  {
    id: 'T3-ID',
    title: '表三每列：收到的等于办结的加结转的',
    severity: 'error',
    source: `表三表头：${requestsFrame.corner.replace(/^（|）$/gu, '')}`,
    generations,
    why: '这是官方表头写明的勾稽关系，上级系统会逐列核对，不平就退回。',
    find: checksOf('requests', 'balance', balanceWording),
    passing: {
      cells: {
        'requests.new.enterprise': 5,
        'requests.carried_in.enterprise': 2,
        'requests.total.enterprise': 4,
        'requests.carried_out.enterprise': 3,
      },
    },
    failing: {
      cells: { 'requests.new.enterprise': 5, 'requests.carried_in.enterprise': 2, 'requests.total.enterprise': 6 },
    },
  },
  {
    id: 'T4-SUM',
    title: '表四每组：四种结果相加等于总计',
    severity: 'error',
    source: reviewTable.source,
    generations,
    why: '表四总计最常漏填成 0，与正文写的件数对不上。',
    find: checksOf('review', 'across', groupWording),
    passing: { cells: { 'review.litigation_direct.upheld': 2, 'review.litigation_direct.total': 2 } },
    failing: { cells: { 'review.litigation_direct.upheld': 2, 'review.litigation_direct.total': 0 } },
  },
];
