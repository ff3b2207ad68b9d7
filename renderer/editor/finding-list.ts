import type { Finding, Severity } from '../../shared/checks/finding.ts';
import { cellOf, cellsOf } from '../../shared/formats/cells.ts';
import { type CellKey, formOf } from '../../shared/formats/formats.ts';
import { isBlank } from '../../shared/report/blanks.ts';
import { type Report, type TextKey, textKeys } from '../../shared/report/report.ts';

/** A stop of the left column: 题目与落款, 前言, and the six sections. */
export type Part = 'title' | TextKey;

export const parts: readonly Part[] = ['title', ...textKeys];

/** Blanks are counted and filled as a whole; they are no problems to be worked through one by one. */
export function isAboutBlanks(finding: Finding): boolean {
  return finding.rule === 'BLANK';
}

/** The cell to be taken to; `null` where the words are to be read first, also those that contradict a table. */
export function placeOfFinding({ focus, text, cells }: Finding): CellKey | null {
  return focus ?? (text === null ? (cells[0] ?? null) : null);
}

/** Where a finding is mended. */
export function partOf(report: Report, finding: Finding): Part {
  const key = placeOfFinding(finding);
  if (key === null) return finding.text ?? 'title';
  const { table } = cellOf(report.generation, key);
  return formOf(report.generation).sections.find((section) => section.table === table)?.key ?? 'title';
}

/**
 * The same problem after its figures changed: what the clerk has before their eyes stays marked while they type. Problems
 * of a text alone are told apart by where they stand in it.
 */
export function identityOf({ rule, text, focus, cells, span }: Finding): string {
  const place = cells.length === 0 && span ? `${span.start}` : '';
  return [rule, text ?? '', focus ?? '', place, ...cells].join(' ');
}

export interface Tally {
  readonly inputs: number;
  readonly filled: number;
  readonly blanks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

const counted = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity && !isAboutBlanks(finding)).length;

function tally(report: Report, findings: readonly Finding[], part: Part | null): Tally {
  const section = formOf(report.generation).sections.find(({ key }) => key === part);
  const inputs = cellsOf(report.generation).filter(
    (cell) => cell.kind === 'input' && (part === null || cell.table === section?.table),
  );
  const blanks = inputs.filter((cell) => isBlank(report, cell)).length;
  const own = part === null ? findings : findings.filter((finding) => partOf(report, finding) === part);
  return {
    inputs: inputs.length,
    filled: inputs.length - blanks,
    blanks,
    errors: counted(own, 'error'),
    warnings: counted(own, 'warning'),
    notices: counted(own, 'notice'),
  };
}

/** What is left to do in the whole report. */
export function tallyOf(report: Report, findings: readonly Finding[]): Tally {
  return tally(report, findings, null);
}

export function tallyByPart(report: Report, findings: readonly Finding[]): ReadonlyMap<Part, Tally> {
  return new Map(parts.map((part) => [part, tally(report, findings, part)]));
}

const weight: Record<Severity, number> = { error: 3, warning: 2, notice: 1 };

/** The gravest problem a cell is the place to mend of; its equation's other cells carry no mark of their own. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<CellKey, Finding> {
  const marks = new Map<CellKey, Finding>();
  for (const finding of findings) {
    if (finding.focus === null || isAboutBlanks(finding)) continue;
    const marked = marks.get(finding.focus);
    if (!marked || weight[finding.severity] > weight[marked.severity]) marks.set(finding.focus, finding);
  }
  return marks;
}

export interface FindingGroup<F extends Finding = Finding> {
  readonly severity: Severity;
  readonly count: number;
  readonly parts: readonly { readonly part: Part; readonly findings: readonly F[] }[];
}

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** 必改, 待看, 提示, each by section; groups without findings are left out, and so are blanks. */
export function groupFindings<F extends Finding>(report: Report, findings: readonly F[]): FindingGroup<F>[] {
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity && !isAboutBlanks(finding));
    const byPart = Map.groupBy(own, (finding) => partOf(report, finding));
    const grouped = parts.flatMap((part) => {
      const list = byPart.get(part);
      return list ? [{ part, findings: list }] : [];
    });
    return own.length > 0 ? [{ severity, count: own.length, parts: grouped }] : [];
  });
}
