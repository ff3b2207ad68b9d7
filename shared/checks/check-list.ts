import { type Cell, cellOf } from '../formats/cells.ts';
import { formOf, type Generation } from '../formats/formats.ts';
import { nameOfCell } from '../formats/names.ts';
import { formatQuantity } from '../report/quantities.ts';
import type { CellValue, Report } from '../report/report.ts';
import type { Severity } from './finding.ts';
import { nameOfText } from './prose.ts';
import type { RulePack } from './rule-pack.ts';
import { rulesOf } from './rules/all-rules.ts';
import { severityWords } from './severity-words.ts';
import { isOpen, isWaivable, type Waiver, type WeighedFinding } from './waiver.ts';

/** A finding as 校核表 lists it; every part is printed as it stands, and empty where the finding has none. */
export interface ListedCheck {
  readonly severity: string;
  readonly place: string;
  readonly problem: string;
  readonly sides: string;
  readonly difference: string;
  readonly source: string;
  readonly explanation: string;
}

export interface ListedChecks {
  readonly checks: number;
  readonly summary: string;
  readonly rulePack: string | null;
  readonly lines: readonly ListedCheck[];
}

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

function cellIn(generation: Generation, { focus, cells }: WeighedFinding): Cell | null {
  const key = focus ?? cells[0];
  return key === undefined ? null : cellOf(generation, key);
}

function placeOf(report: Report, finding: WeighedFinding): string {
  if (finding.text !== null) return nameOfText(report, finding.text);
  const cell = cellIn(report.generation, finding);
  if (!cell) return '整份报告';
  const table = formOf(report.generation).tables.find(({ key }) => key === cell.table);
  return `${table?.name ?? ''} ${nameOfCell(cell)}`;
}

/** Both sides of what should be equal, and how far they are apart; nothing where the finding compares nothing. */
function comparisonOf(report: Report, finding: WeighedFinding): Pick<ListedCheck, 'sides' | 'difference'> {
  const { expected, actual } = finding;
  if (expected === null) return { sides: '', difference: '' };
  const unit = cellIn(report.generation, finding)?.unit ?? '件';
  const say = (value: CellValue) => formatQuantity(value, unit) || '未填';
  const difference = actual === null ? '' : formatQuantity(Math.abs(expected - actual), unit);
  return { sides: `应为 ${say(expected)}\n现为 ${say(actual)}`, difference };
}

/** The day on this computer's calendar. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

const signed = ({ reason, author, writtenAt }: Waiver) => `${reason}\n（${author}，${dayOf(writtenAt)}）`;

function explanationOf(finding: WeighedFinding): string {
  if (finding.waived) return signed(finding.waived);
  if (finding.reopened) return '原说明后有改动，未重新说明';
  if (finding.severity === 'notice') return '';
  return isWaivable(finding) ? '未说明' : '须改正';
}

function summaryOf(findings: readonly WeighedFinding[]): string {
  if (findings.length === 0) return '未发现问题';
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${severityWords[severity]} ${count} 处`];
  });
  const asked = findings.filter(({ severity }) => severity !== 'notice');
  const open = asked.filter(isOpen).length;
  const answered = asked.length === 0 ? '' : `；已说明 ${asked.length - open} 处，未改也未说明 ${open} 处`;
  return `发现 ${findings.length} 处：${counts.join('，')}${answered}`;
}

/** What whoever looks at the report next is told of its checks: everything found, explained or not, in printed order. */
export function listChecked(
  findings: readonly WeighedFinding[],
  report: Report,
  pack: RulePack | null = null,
): ListedChecks {
  const off = new Set(pack?.off ?? []);
  return {
    checks: rulesOf(report.generation).filter(({ id }) => !off.has(id)).length,
    summary: summaryOf(findings),
    rulePack: pack && `${pack.issuer}《${pack.name}》（${pack.version}）`,
    lines: findings.map((finding) => ({
      severity: severityWords[finding.severity],
      place: placeOf(report, finding),
      problem: finding.message,
      ...comparisonOf(report, finding),
      source: finding.source.replaceAll('《中华人民共和国', '《'),
      explanation: explanationOf(finding),
    })),
  };
}
