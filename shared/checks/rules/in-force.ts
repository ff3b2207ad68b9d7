import { cellOf, leafOf } from '../../formats/cells.ts';
import type { CellKey } from '../../formats/formats.ts';
import { nameOfPath, shortLabel } from '../../formats/names.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { type CheckContext, type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { cellRepair, withChoices } from '../repairs.ts';
import { earlierReports, reportOfLastYear, withLastYear } from '../years.ts';

const documentRows = ['regulations', 'normative'] as const;

function inForceProblem(report: Report, lastYear: Report, row: (typeof documentRows)[number]): Problem[] {
  const made: CellKey<'2021'> = `proactive.${row}.made`;
  const abolished: CellKey<'2021'> = `proactive.${row}.abolished`;
  const inForce: CellKey<'2021'> = `proactive.${row}.in_force`;
  const [before, plus, minus, actual] = [
    valueAt(lastYear, inForce),
    valueAt(report, made),
    valueAt(report, abolished),
    valueAt(report, inForce),
  ];
  if (before === null || plus === null || minus === null || actual === null) return [];
  const expected = before + plus - minus;
  if (expected === actual) return [];
  const label = (key: CellKey<'2021'>) => shortLabel(leafOf(cellOf('2021', key).column).label);
  const sum = `上年${label(inForce)} ${before}＋${label(made)} ${plus}－${label(abolished)} ${minus}＝${expected}`;
  const name = nameOfPath(cellOf('2021', inForce).row);
  const message = `${name}：${sum}，${label(inForce)}填的是 ${actual}，差 ${Math.abs(actual - expected)}。请核对；确属清理口径变化的，请写明理由。`;
  const choices = expected < 0 ? [] : [cellRepair(`把${label(inForce)}改成 ${expected}`, inForce, expected)];
  const problem = cellProblem({ cells: [made, abolished, inForce], focus: inForce, expected, actual, message });
  return [withChoices(problem, choices)];
}

const [, normativeRow] = documentRows;

/** Across years without a report the sum need not come out: what does not must have changed in those years. */
function gapProblem(report: Report, base: Report): Problem[] {
  const [problem] = inForceProblem(report, base, normativeRow);
  const { expected = null, actual = null } = problem ?? {};
  if (!problem || expected === null || actual === null) return [];
  const between = base.year + 2 === report.year ? `${base.year + 1} 年度` : `${base.year + 1}至${report.year - 1} 年度`;
  const name = nameOfPath(cellOf('2021', `proactive.${normativeRow}.in_force`).row);
  const message = `${name}：从 ${base.year} 年度的 ${valueAt(base, `proactive.${normativeRow}.in_force`)} 算起，加减今年制发、废止的是 ${expected}，填的是 ${actual}，相差的 ${Math.abs(actual - expected)} 件应是 ${between}的增减。请核对。`;
  const { cells, focus } = problem;
  return [cellProblem({ cells, focus, expected, actual, message })];
}

function gapProblems(context: CheckContext): readonly Problem[] {
  const nearest = earlierReports(context).find(({ generation }) => generation === '2021');
  const isGap = nearest !== undefined && nearest.year < context.report.year - 1 && !reportOfLastYear(context);
  return isGap ? gapProblem(context.report, nearest) : [];
}

/** What is in force follows from what was in force: only the form of 2021 asks for it. */
export const inForceRules: readonly CheckRule[] = [
  {
    id: 'Y-VALID',
    title: '现行有效件数逐年相接',
    severity: 'error',
    source: '国办公开办函〔2021〕30号 附件，第二部分',
    generations: ['2021'],
    why: '现行有效件数要与司法行政部门的清理结果一致，上级按上年数加减核对。',
    find: withLastYear((report, lastYear) =>
      lastYear.generation === '2021' ? documentRows.flatMap((row) => inForceProblem(report, lastYear, row)) : [],
    ),
    passing: {
      cells: {
        'proactive.normative.made': 3,
        'proactive.normative.abolished': 1,
        'proactive.normative.in_force': 14,
      },
      previous: { cells: { 'proactive.normative.in_force': 12 } },
    },
    failing: {
      cells: {
        'proactive.normative.made': 3,
        'proactive.normative.abolished': 1,
        'proactive.normative.in_force': 15,
      },
      previous: { cells: { 'proactive.normative.in_force': 12 } },
    },
  },
  {
    id: 'Y-VALID-GAP',
    title: '隔年的现行有效件数说得通',
    severity: 'notice',
    source: '国办公开办函〔2021〕30号 附件，第二部分',
    generations: ['2021'],
    why: '缺了中间一年的报告，件数差在哪一年要自己心里有数。',
    find: gapProblems,
    passing: {
      year: 2025,
      cells: { 'proactive.normative.made': 1, 'proactive.normative.in_force': 13 },
      previous: { year: 2023, cells: { 'proactive.normative.in_force': 12 } },
    },
    failing: {
      year: 2025,
      cells: { 'proactive.normative.made': 1, 'proactive.normative.in_force': 19 },
      previous: { year: 2023, cells: { 'proactive.normative.in_force': 12 } },
    },
  },
];
