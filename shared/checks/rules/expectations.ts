import { cellOf, leafOf } from '../../formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../formats/formats.ts';
import { nameOfCell, nameOfPath, shortLabel } from '../../formats/names.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { cellRepair } from '../repairs.ts';
import { withLastYear } from '../years.ts';

const columnOf = (generation: Generation, key: CellKey) => shortLabel(leafOf(cellOf(generation, key).column).label);

const documentRows = ['regulations', 'normative'] as const;
const itemRows = ['licensing', 'services', 'penalties', 'compulsion', 'fees'] as const;

function itemsProblem(report: Report, lastYear: Report, row: (typeof itemRows)[number]): Problem[] {
  const items: CellKey<'2019'> = `proactive.${row}.previous_items`;
  const change: CellKey<'2019'> = `proactive.${row}.change`;
  const [before, moved, actual] = [valueAt(lastYear, items), valueAt(lastYear, change), valueAt(report, items)];
  if (before === null || moved === null || actual === null || before + moved === actual) return [];
  const expected = before + moved;
  const sum = `上年报告 ${before}${moved < 0 ? '－' : '＋'}${Math.abs(moved)}＝${expected}`;
  const message = `${nameOfCell(cellOf('2019', items))}：${sum}，这里填的是 ${actual}，差 ${Math.abs(actual - expected)}。请对照上年报告核对。`;
  const choices = [cellRepair(`改成 ${expected}（上年报告的数）`, items, expected)];
  return [cellProblem({ cells: [items], focus: items, expected, actual, message, choices })];
}

function publishedProblem(report: Report, lastYear: Report, row: (typeof documentRows)[number]): Problem[] {
  const total: CellKey<'2019'> = `proactive.${row}.public_total`;
  const published: CellKey<'2019'> = `proactive.${row}.published`;
  const [least, actual] = [valueAt(lastYear, published), valueAt(report, total)];
  if (least === null || actual === null || actual >= least) return [];
  const there = `上年报告“${columnOf('2019', published)}”是 ${least}`;
  const message = `${nameOfCell(cellOf('2019', total))}：${there}，这里只有 ${actual}，少 ${least - actual}。请核对累计数是否漏计上年的。`;
  return [cellProblem({ cells: [total], focus: total, expected: least, actual, message })];
}

const reviewGroups = ['reconsideration', 'litigation_direct', 'litigation_after'] as const;

function pendingProblem(report: Report, lastYear: Report, group: (typeof reviewGroups)[number]): Problem[] {
  const pending: CellKey = `review.${group}.pending`;
  const total: CellKey = `review.${group}.total`;
  const [least, actual] = [valueAt(lastYear, pending), valueAt(report, total)];
  if (least === null || actual === null || actual >= least) return [];
  const name = nameOfPath(cellOf(report.generation, total).column.slice(0, -1));
  const there = `上年${columnOf(lastYear.generation, pending)} ${least} 件`;
  const message = `${name}：${there}，今年${columnOf(report.generation, total)}只有 ${actual} 件。件数含上年结转，请核对上年未结的是否漏计。`;
  return [cellProblem({ cells: [total], focus: total, expected: least, actual, message })];
}

/** What last year's report lets one expect without demanding it: a person decides. */
export const expectationRules: readonly CheckRule[] = [
  {
    id: 'Y-2019',
    title: '旧表的项目数量、公开总数与上年相接',
    severity: 'warning',
    source: '国办公开办函〔2019〕60号 附件，第二部分',
    generations: ['2019'],
    why: '“上一年项目数量”就是上年末的数，接不上说明有一年报错了。',
    find: withLastYear((report, lastYear) =>
      lastYear.generation === '2019'
        ? [
            ...documentRows.flatMap((row) => publishedProblem(report, lastYear, row)),
            ...itemRows.flatMap((row) => itemsProblem(report, lastYear, row)),
          ]
        : [],
    ),
    passing: {
      generation: '2019',
      cells: { 'proactive.licensing.previous_items': 137 },
      previous: {
        generation: '2019',
        cells: { 'proactive.licensing.previous_items': 81, 'proactive.licensing.change': 56 },
      },
    },
    failing: {
      generation: '2019',
      cells: { 'proactive.licensing.previous_items': 81, 'proactive.normative.public_total': 2 },
      previous: {
        generation: '2019',
        cells: {
          'proactive.licensing.previous_items': 81,
          'proactive.licensing.change': 56,
          'proactive.normative.published': 6,
        },
      },
    },
  },
  {
    id: 'Y-T4',
    title: '上年未审结的复议诉讼计入今年',
    severity: 'warning',
    source: '《中华人民共和国政府信息公开条例》第五十条第一款第（三）项',
    generations,
    why: '表四的件数含上年度结转，今年总数小于上年未结数，多半是漏计。',
    find: withLastYear((report, lastYear) => reviewGroups.flatMap((group) => pendingProblem(report, lastYear, group))),
    passing: {
      cells: { 'review.reconsideration.upheld': 2, 'review.reconsideration.total': 2 },
      previous: { cells: { 'review.reconsideration.pending': 2, 'review.reconsideration.total': 2 } },
    },
    failing: {
      cells: { 'review.reconsideration.total': 0 },
      previous: { cells: { 'review.reconsideration.pending': 2, 'review.reconsideration.total': 2 } },
    },
  },
];
