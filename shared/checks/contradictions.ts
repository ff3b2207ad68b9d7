import { cellOf, cellsOf, leafOf } from '../formats/cells.ts';
import { shortLabel } from '../formats/names.ts';
import { isExact } from '../narrative/quantities-in-text.ts';
import { type Subject, type SubjectId, subjectOf } from '../narrative/subjects.ts';
import { sumOfPrintedParts, type Tie, tiesOf, type WaySum } from '../narrative/tie.ts';
import { formatQuantity } from '../report/quantities.ts';
import { type Report, valueAt } from '../report/report.ts';
import type { Problem } from './check-rule.ts';
import { linkRepair, printedTotalsRepair } from './figure-repairs.ts';
import type { Repair } from './finding.ts';
import { sentenceProblem } from './narrative-problem.ts';
import { cellRepair, withChoices, withRepair } from './repairs.ts';

/** As the tables print it: counts as they are, amounts in 万元. */
function sayFigure(report: Report, { way }: WaySum, figure: number | null): string {
  const [key] = way.cells;
  const unit = key ? cellOf(report.generation, key).unit : '件';
  return `${formatQuantity(figure, unit)}${unit === '万元' ? ' 万元' : ''}`;
}

/** Only those that differ: where nothing was carried in, 一＋二 says no more than 一. */
const distinct = (sums: readonly WaySum[]) =>
  sums.filter(({ sum }, index) => sums.findIndex((other) => other.sum === sum) === index);

/** Each sum with its name, two at most: 表三的“…”总计是 713，表三的一＋二是 749. */
function saySums(report: Report, sums: readonly WaySum[]): string {
  return distinct(sums)
    .slice(0, 2)
    .map((waySum) => `${waySum.way.name}是 ${sayFigure(report, waySum, waySum.sum)}`)
    .join('，');
}

function sayDifference(report: Report, { claim: { quantity }, sums }: Tie): string {
  const [nearest] = sums;
  if (!nearest || nearest.sum === null || !isExact(quantity) || new Set(sums.map(({ sum }) => sum)).size > 1) return '';
  return `，差 ${sayFigure(report, nearest, Math.abs(quantity.value - nearest.sum))}`;
}

/** A single column of 一 that holds the figure of the text: the likely slip. */
function columnHint(report: Report, { claim: { subject, quantity } }: Tie): string {
  if (subject !== 'received' || quantity.value === 0) return '';
  const cell = cellsOf(report.generation).find(
    ({ key, kind }) => kind === 'input' && key.startsWith('requests.new.') && valueAt(report, key) === quantity.value,
  );
  return cell ? `${quantity.value} 正好是${shortLabel(leafOf(cell.column).label)}一列的数。` : '';
}

/** Where the printed totals are wrong and their parts say what the text says, the total is the likely slip. */
function partsHint(report: Report, { claim: { subject, quantity }, sums }: Tie): string {
  const [first] = sums;
  if (subjectOf(subject).family !== 'review') return '';
  return first && sumOfPrintedParts(report, first.way) === quantity.value
    ? `表中各项相加正是 ${sayFigure(report, first, quantity.value)}，总计可能填错。`
    : '';
}

/** The figure as the sentence has it: 199 件, 约 36 万元, 两百余条. */
function sayClaim({ claim: { quantity, sentence } }: Tie): string {
  const { start, digitsStart, end } = quantity;
  const figure = sentence.text.slice(digitsStart, end).replace(/^[\d.,]+/u, '$& ');
  return `${sentence.text.slice(start, digitsStart)} ${figure}`.trimStart();
}

/** Where one typed figure is all the text can mean, it may be the one that is wrong. */
function typedInTable(report: Report, { claim: { quantity }, sums }: Tie): readonly Repair[] {
  const [key, ...others] = new Set(sums.flatMap(({ way }) => way.cells));
  if (!key || others.length > 0 || quantity.kind !== 'count' || !isExact(quantity)) return [];
  const { kind, unit } = cellOf(report.generation, key);
  const isTyped = kind === 'input' && unit !== '万元';
  return isTyped ? [cellRepair(`把表里的数改成 ${quantity.value}`, key, quantity.value)] : [];
}

function contradictionProblem(report: Report, tie: Tie): Problem {
  const { claim, sums } = tie;
  const figures = `正文是 ${sayClaim(tie)}，${saySums(report, sums)}${sayDifference(report, tie)}。`;
  const problem = sentenceProblem(report, {
    text: claim.text,
    sentence: claim.sentence,
    mark: { start: claim.quantity.digitsStart, end: claim.quantity.end },
    cells: [...new Set(distinct(sums).flatMap(({ way }) => way.cells))],
    expected: sums[0]?.sum ?? null,
    actual: claim.quantity.value,
    says: `${figures}${columnHint(report, tie)}${partsHint(report, tie)}请核对正文和表格。`,
  });
  const inTable = partsHint(report, tie) === '' ? null : printedTotalsRepair(report, tie);
  const inText = distinct(sums).flatMap((waySum) => linkRepair(report, claim, waySum) ?? []);
  return inTable ? withRepair(problem, inTable) : withChoices(problem, [...inText, ...typedInTable(report, tie)]);
}

/** The figures of these subjects that agree with no sum they can stand for. */
export function contradictions(report: Report, families: readonly Subject['family'][]): Problem[] {
  return tiesOf(report)
    .filter(({ kind, claim }) => kind === 'contradicts' && families.includes(subjectOf(claim.subject).family))
    .map((tie) => contradictionProblem(report, tie));
}

export function tiesAbout(report: Report, subject: SubjectId, kind: Tie['kind']): readonly Tie[] {
  return tiesOf(report).filter((tie) => tie.kind === kind && tie.claim.subject === subject);
}
