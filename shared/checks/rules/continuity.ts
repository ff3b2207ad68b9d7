import { cellOf, cellsOf } from '../../formats/cells.ts';
import { type CellKey, generations } from '../../formats/formats.ts';
import { nameOfCell, nameOfPath } from '../../formats/names.ts';
import { requestsTable } from '../../formats/requests-branches.ts';
import { tiesOf } from '../../narrative/tie.ts';
import { carriedFrom } from '../../report/carry-over.ts';
import { applyChange, type Change } from '../../report/change.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { withDerivedTotals } from '../../report/totals.ts';
import { type CheckContext, type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { cellRepair, withChoices, withRepair } from '../repairs.ts';
import { earlierReports, isYearKnown, reportOfLastYear, withLastYear } from '../years.ts';
import { unbalancedIn } from './sums.ts';

/** Text and table agree on another figure: then it is not certain which of the three is wrong. */
function isSaidInText(report: Report, key: CellKey): boolean {
  const total = key.replace(/[^.]+$/u, 'total');
  return tiesOf(report).some(
    ({ kind, sums: [first] }) => kind === 'agrees' && first?.way.cells.some((cell) => cell === key || cell === total),
  );
}

/** Whether last year's figure is the right one: not where it would upset a column that is balanced or a text that agrees. */
function isCarriedSurely(report: Report, key: CellKey, value: number): boolean {
  const change = { kind: 'set-cell', cell: key, value, source: null } as const satisfies Change;
  const before = new Set(unbalancedIn(withDerivedTotals(report)));
  const after = unbalancedIn(withDerivedTotals(applyChange(report, change)));
  return after.every((id) => before.has(id)) && !isSaidInText(report, key);
}

function carryProblem(report: Report, lastYear: Report, key: CellKey): Problem[] {
  const from = carriedFrom(key);
  const expected = from ? valueAt(lastYear, from) : null;
  const actual = valueAt(report, key);
  if (!from || expected === null || (actual ?? 0) === expected) return [];
  const there = `上年报告“${nameOfPath(cellOf(lastYear.generation, from).row)}”是 ${expected}`;
  const here = actual === null ? '这里未填' : `这里填的是 ${actual}，差 ${Math.abs(actual - expected)}`;
  const message = `${nameOfCell(cellOf(report.generation, key))}：${there}，${here}。两处应逐列相等，请对照上年报告核对。`;
  const problem = cellProblem({ cells: [key], focus: key, expected, actual, message });
  if (cellOf(report.generation, key).kind !== 'input') return [problem];
  const repair = cellRepair(`改成 ${expected}（上年的结转）`, key, expected);
  return [isCarriedSurely(report, key, expected) ? withRepair(problem, repair) : withChoices(problem, [repair])];
}

const carriedInKeys = new Map(
  generations.map((generation) => [
    generation,
    cellsOf(generation).flatMap(({ key }) => (carriedFrom(key) === null ? [] : [key])),
  ]),
);

/** Years lie between this report and the nearest there is: what goes from year to year was not compared. */
function missingYearProblems(context: CheckContext): readonly Problem[] {
  const { report, previous } = context;
  const nearest = earlierReports(context)[0] ?? previous;
  if (!nearest || !isYearKnown(report) || reportOfLastYear(context)) return [];
  const message = `没有 ${report.year - 1} 年度的报告，给出的是 ${nearest.year} 年度的，上年结转等逐年相接的数没有核对。请导入 ${report.year - 1} 年度的报告。`;
  return [cellProblem({ cells: [], focus: null, message })];
}

/** What this year's figures owe to last year's report; silent where there is none of the year before. */
export const continuityRules: readonly CheckRule[] = [
  {
    id: 'Y-PREV',
    title: '手头有前一年度的报告',
    severity: 'notice',
    source: '跨年核对只用相邻两年的报告',
    generations,
    why: '没有前一年度的报告，结转和现行有效件数就无从核对。',
    find: missingYearProblems,
    passing: { year: 2025, previous: { year: 2024 } },
    failing: { year: 2025, previous: { year: 2023 } },
  },
  {
    id: 'Y-CARRY',
    title: '上年结转等于上年报告的结转下年度，逐列相等',
    severity: 'error',
    source: requestsTable.source,
    generations,
    why: '上级把相邻两年的报告放在一起比，结转不衔接会被退回。',
    find: withLastYear((report, lastYear) =>
      (carriedInKeys.get(report.generation) ?? []).flatMap((key) => carryProblem(report, lastYear, key)),
    ),
    passing: {
      cells: { 'requests.carried_in.natural_person': 3 },
      previous: { cells: { 'requests.carried_out.natural_person': 3 } },
    },
    failing: {
      cells: { 'requests.carried_in.natural_person': 5, 'requests.carried_in.enterprise': null },
      previous: { cells: { 'requests.carried_out.natural_person': 3, 'requests.carried_out.enterprise': 1 } },
    },
  },
];
