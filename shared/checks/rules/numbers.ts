import { type Cell, cellsOf } from '../../formats/cells.ts';
import { generations } from '../../formats/formats.ts';
import { linesOf, type PrintedLine } from '../../formats/lines.ts';
import { nameOfCell, shortLabel } from '../../formats/names.ts';
import { isBlank } from '../../report/blanks.ts';
import { formatQuantity, readQuantity } from '../../report/quantities.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { partsOf } from '../../report/totals.ts';
import { type CheckContext, type CheckRule, cellProblem, type Problem } from '../check-rule.ts';
import { cellRepair } from '../repairs.ts';

const clause = '《中华人民共和国政府信息公开条例》第五十条';

const isAmount = (cell: Cell) => cell.unit === '万元';

/** What a cell must hold, in words for its unit and sign. */
function demandOn(cell: Cell): string {
  if (isAmount(cell)) return '金额应是不小于 0 的数，单位万元，最多六位小数';
  return cell.signed ? '应填整数，减少的填负数' : `${cell.unit}数应是 0 或正整数`;
}

function numberProblem(report: Report, cell: Cell): Problem[] {
  const value = valueAt(report, cell.key);
  const isSound = value === null || (Number.isSafeInteger(value) && (cell.signed || value >= 0));
  const source = report.sources[cell.key];
  const isUnread = value === null && source !== undefined && readQuantity(source, cell.unit).remarks.length > 0;
  if (isSound && !isUnread) return [];
  const shown = isUnread ? `“${source.trim()}”` : ` ${formatQuantity(value, cell.unit)}`;
  const message = `${nameOfCell(cell)}：填的是${shown}。${demandOn(cell)}，请改正。`;
  return [cellProblem({ cells: [cell.key], focus: cell.key, actual: value, message })];
}

function aboutProblem(report: Report, cell: Cell): Problem[] {
  const source = report.sources[cell.key];
  const value = valueAt(report, cell.key);
  if (value === null || source === undefined) return [];
  const { value: said, remarks } = readQuantity(source, cell.unit);
  if (said !== value || !remarks.includes('approximate')) return [];
  const kept = `${formatQuantity(value, cell.unit)} ${cell.unit}`;
  const message = `${nameOfCell(cell)}：原文写的是“${source.trim()}”，现按 ${kept}计。请核对后填准确数。`;
  const choices = [cellRepair(`就按 ${kept}`, cell.key, value)];
  return [cellProblem({ cells: [cell.key], focus: cell.key, actual: value, message, choices })];
}

const eachCell =
  (find: (report: Report, cell: Cell) => Problem[]) =>
  ({ report }: CheckContext): readonly Problem[] =>
    cellsOf(report.generation).flatMap((cell) => find(report, cell));

/** What stood in the blank cells where it was not simply nothing: “/”. */
function marksIn(report: Report, cells: readonly Cell[]): string {
  const marks = new Set(cells.map((cell) => report.sources[cell.key]?.trim() ?? '').filter(Boolean));
  return marks.size === 0 ? '' : `原文是${[...marks].map((mark) => `“${mark}”`).join('、')}`;
}

/** A blank total is mended through its parts: where the clerk is taken, and what is said. */
function focusOf(report: Report, blank: readonly Cell[]): Cell['key'] | null {
  const input = blank.find((cell) => cell.kind === 'input');
  if (input) return input.key;
  const parts = blank.flatMap((cell) => partsOf(report.generation, cell.key) ?? []);
  return parts.find((key) => valueAt(report, key) === null) ?? blank[0]?.key ?? null;
}

function blankProblem(report: Report, line: PrintedLine): Problem[] {
  const blank = line.cells.filter((cell) => isBlank(report, cell));
  if (blank.length === 0) return [];
  const columns = blank.map((cell) => shortLabel(cell.column.at(-1)?.label ?? ''));
  const which = blank.length === line.cells.length ? '' : columns.join('、');
  const details = [which, marksIn(report, blank)].filter(Boolean).join('，');
  const advice = blank.every((cell) => cell.kind === 'sum') ? '各分项填好后，总计随之得出。' : '没有发生的请填 0。';
  const message = `${line.name}：${blank.length} 格未填${details && `（${details}）`}。${advice}`;
  return [cellProblem({ cells: blank.map((cell) => cell.key), focus: focusOf(report, blank), message })];
}

/** What a cell holds: whole numbers, no guesses, nothing left open. */
export const numberRules: readonly CheckRule[] = [
  {
    id: 'NUM',
    title: '件数是 0 或正整数，金额不为负',
    severity: 'error',
    source: clause,
    generations,
    why: '小数、负数或文字进不了上级的汇总表。',
    find: eachCell(numberProblem),
    passing: { generation: '2019', cells: { 'proactive.penalties.change': -1, 'proactive.penalties.decisions': 108 } },
    failing: {
      cells: { 'proactive.normative.made': -3, 'proactive.licensing.decisions': null },
      sources: { 'proactive.licensing.decisions': '2.5' },
    },
  },
  {
    id: 'NUM-ABOUT',
    title: '统计表里不写约数',
    severity: 'warning',
    source: clause,
    generations,
    why: '“约”“余”“多”不是统计数，上级审核会按非数字退回。',
    find: eachCell(aboutProblem),
    passing: { cells: { 'proactive.fees.amount': 36_000_000 }, sources: { 'proactive.fees.amount': '36万元' } },
    failing: { cells: { 'proactive.fees.amount': 36_000_000 }, sources: { 'proactive.fees.amount': '约36万元' } },
  },
  {
    id: 'BLANK',
    title: '每一格都要填，没有的填 0',
    severity: 'error',
    source: clause,
    generations,
    why: '空格不等于 0：上级看不出是没有发生还是漏填，按空表退回。',
    find: ({ report }) => linesOf(report.generation).flatMap((line) => blankProblem(report, line)),
    passing: { cells: { 'requests.partial.natural_person': 0 } },
    failing: {
      cells: { 'requests.partial.natural_person': null, 'review.reconsideration.pending': null },
      sources: { 'review.reconsideration.pending': '/' },
    },
  },
];
