import { type Cell, cellOf, cellsOf, leafOf } from '../../formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../formats/formats.ts';
import { nameOfCell, nameOfPath, shortLabel } from '../../formats/names.ts';
import { previousValue } from '../../report/carry-over.ts';
import { fenPerWanYuan, formatQuantity } from '../../report/quantities.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { isTownship } from '../organ.ts';
import { cellRepair } from '../repairs.ts';
import { callYear, earlierReports } from '../years.ts';

const columnLabel = (generation: Generation, key: CellKey) => shortLabel(leafOf(cellOf(generation, key).column).label);

function regulationsProblem(report: Report): Problem[] {
  const cells = cellsOf(report.generation).filter(({ key }) => key.startsWith('proactive.regulations.'));
  const filled = cells.filter(({ key }) => (valueAt(report, key) ?? 0) > 0);
  const [first] = filled;
  if (!first || !isTownship(report.unit)) return [];
  const figures = filled.map((cell) => `${columnLabel(report.generation, cell.key)} ${valueAt(report, cell.key)}`);
  const changes = filled.map(({ key: cell }) => ({ kind: 'set-cell' as const, cell, value: 0, source: null }));
  const message = `${nameOfPath(first.row)}：填的是${figures.join('、')}。规章由国务院部门和设区的市以上人民政府制定，乡镇街道应填 0。请核对是否应填在下一行。`;
  return [
    cellProblem({
      cells: cells.map(({ key }) => key),
      focus: first.key,
      expected: 0,
      actual: valueAt(report, first.key),
      message,
      choices: [{ label: '把这一行都改成 0', changes }],
    }),
  ];
}

/** Amounts a township seldom has in 万元: beyond this it is taken for 元. */
const largeForTownshipWanYuan = 10_000;
const roundAmountWanYuan = 1_000;

/** Looks as if 元 had been typed where the form asks 万元: very large for a township, or large and round. */
function looksLikeYuan(report: Report, wanYuan: number): boolean {
  if (isTownship(report.unit) && wanYuan > largeForTownshipWanYuan) return true;
  const step = isTownship(report.unit) ? 10 : 100;
  return wanYuan >= roundAmountWanYuan && wanYuan % step === 0;
}

function unitProblem(report: Report, cell: Cell): Problem[] {
  const value = valueAt(report, cell.key);
  const saysUnit = /[元圆圓]/u.test(report.sources[cell.key] ?? '');
  if (cell.unit !== '万元' || value === null || saysUnit) return [];
  const wanYuan = value / fenPerWanYuan;
  if (!looksLikeYuan(report, wanYuan)) return [];
  const asYuan = formatQuantity(Math.round(value / 10_000), cell.unit);
  const message = `${nameOfCell(cell)}：填的是 ${formatQuantity(value, cell.unit)} 万元。这一格的单位是万元；如果是 ${formatQuantity(value, cell.unit)} 元，应填 ${asYuan}。请核对单位。`;
  const choices = [cellRepair(`改成 ${asYuan} 万元`, cell.key, Math.round(value / 10_000))];
  return [cellProblem({ cells: [cell.key], focus: cell.key, actual: value, message, choices })];
}

const jumpFactor = 5;
/** Below this both ways a jump says nothing: 1 件 to 6 件 is an ordinary year. */
const leastJump = { 件: 20, 项: 20, 万元: fenPerWanYuan } as const;

/** Where last year's report is missing, the nearest there is will do: the message says which year it is. */
function jumpProblem(report: Report, base: Report, cell: Cell): Problem[] {
  const now = valueAt(report, cell.key);
  const before = previousValue(base, report.generation, cell.key);
  if (cell.kind === 'sum' || cell.signed || !now || !before) return [];
  if (now <= before * jumpFactor && before <= now * jumpFactor) return [];
  if (Math.max(now, before) < leastJump[cell.unit]) return [];
  const then = callYear(report, base);
  const ratio =
    now > before
      ? `${callYear(report, base, '是')}的 ${Math.floor(now / before)} 倍`
      : `${callYear(report, base, '不到')}的五分之一`;
  const [was, is] = [before, now].map((value) => formatQuantity(value, cell.unit));
  const message = `${nameOfCell(cell)}：${then} ${was}，今年 ${is}，${ratio}。请核对；确有变化的，宜在正文说明。`;
  return [cellProblem({ cells: [cell.key], focus: cell.key, expected: before, actual: now, message })];
}

/** What is possible but seldom true: the likely cause is named and a person decides. */
export const plausibilityRules: readonly CheckRule[] = [
  {
    id: 'TOWN-GZ',
    title: '乡镇街道没有规章',
    severity: 'warning',
    source: '《中华人民共和国立法法》关于规章制定机关的规定',
    generations,
    why: '乡镇把规范性文件填进规章一行，是公开出来最显眼的错。',
    find: ({ report }) => regulationsProblem(report),
    passing: { cells: { 'proactive.normative.in_force': 6 } },
    failing: { cells: { 'proactive.regulations.in_force': 6 } },
  },
  {
    id: 'UNIT',
    title: '金额的单位是万元',
    severity: 'warning',
    source: '表二的金额以万元计',
    generations,
    why: '把元当万元填，数会大一万倍，汇总到县里才被发现。',
    find: ({ report }) => cellsOf(report.generation).flatMap((cell) => unitProblem(report, cell)),
    passing: { cells: { 'proactive.fees.amount': 96_321_100 } },
    failing: { cells: { 'proactive.fees.amount': 25_000_000_000 } },
  },
  {
    id: 'Y-JUMP',
    title: '同一格比上年大起大落',
    severity: 'notice',
    source: '审核中常用的五倍界限',
    generations,
    why: '突增突减多半是口径变了或填错了格，上级会来问。',
    find: (context) => {
      const [base] = earlierReports(context);
      const { report } = context;
      return base ? cellsOf(report.generation).flatMap((cell) => jumpProblem(report, base, cell)) : [];
    },
    passing: {
      cells: { 'proactive.licensing.decisions': 600 },
      previous: { cells: { 'proactive.licensing.decisions': 550 } },
    },
    failing: {
      cells: { 'proactive.licensing.decisions': 9487 },
      previous: { cells: { 'proactive.licensing.decisions': 550 } },
    },
  },
];
