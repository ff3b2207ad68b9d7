import type { ImportIssue } from '../../shared/alignment/import-draft.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { cellOf } from '../../shared/formats/cells.ts';
import type { Generation } from '../../shared/formats/formats.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import { toPrintedUnit } from '../../shared/report/quantities.ts';
import type { CellValue, Report } from '../../shared/report/report.ts';
import type { PackInForce } from '../api/create-api.ts';
import type { Call } from './arguments.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readRules } from './read-rules.ts';
import { readReport } from './read-source.ts';
import type { Streams } from './streams.ts';

type FindingAnswer = Omit<Finding, 'cells' | 'focus' | 'text'> & { readonly cells: readonly string[] };

/** Amounts in 万元, as the form prints them. */
function answerOf(generation: Generation, finding: Finding): FindingAnswer {
  const { rule, severity, cells, focus, message, source } = finding;
  const cell = focus ?? cells[0];
  const unit = cell === undefined ? '件' : cellOf(generation, cell).unit;
  const printed = (value: CellValue) => (value === null ? null : toPrintedUnit(value, unit));
  return {
    rule,
    severity,
    cells,
    expected: printed(finding.expected),
    actual: printed(finding.actual),
    message,
    source,
  };
}

/** Whether a rule says the same of the cell: a wrong printed total, the wrong form, a number that is 约. */
function isSaidByRule({ code, cell }: ImportIssue, found: readonly FindingAnswer[]): boolean {
  if (code === 'total' || code === 'format') return true;
  return code === 'approximate' && found.some(({ rule, cells }) => rule === 'NUM-ABOUT' && cells.includes(cell ?? ''));
}

/** A cell whose reading is not certain is a finding too; one doubt about many cells is one finding that names them all. */
function doubtsAbout(issues: readonly ImportIssue[], found: readonly FindingAnswer[]): readonly FindingAnswer[] {
  const doubts = new Map<string, FindingAnswer>();
  for (const issue of issues) {
    if (isSaidByRule(issue, found)) continue;
    const { code, cell, message, source } = issue;
    const rule = `READ-${code.toUpperCase()}`;
    const cells = doubts.get(rule + message)?.cells ?? [];
    doubts.set(rule + message, {
      rule,
      severity: code === 'unit' ? 'notice' : 'warning',
      cells: cell === null ? cells : [...cells, cell],
      expected: null,
      actual: null,
      message,
      source,
    });
  }
  return [...doubts.values()];
}

/** What reports are held against beside themselves. */
export interface Against {
  readonly previous: Report | null;
  readonly rules: PackInForce | null;
}

/** One JSON line for one file: what is wrong with it, each problem with all the cells it is about. */
export async function checkFile(file: string, against: Against, { answer }: Streams): Promise<ExitCode> {
  const read = await readReport(file);
  if (read.kind === 'refused') {
    answer({ file, error: { code: read.code, message: read.message } });
    return exitCodes.unreadable;
  }
  const { draft } = read;
  const report = withShownFigures(read.report);
  const found = evaluate({ report, previous: against.previous, pack: against.rules?.pack ?? null }).map((finding) =>
    answerOf(report.generation, finding),
  );
  answer({ file, findings: [...doubtsAbout(draft.issues, found), ...found] });
  return found.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.fine;
}

export async function checkFiles(
  call: Extract<Call, { kind: 'check' }>,
  streams: Streams,
): Promise<readonly ExitCode[]> {
  const codes: ExitCode[] = [];
  const previous = call.previous === null ? null : await readReport(call.previous);
  if (previous?.kind === 'refused') {
    streams.remark(`上年文件 ${call.previous}：${previous.message}跨年的核对没有做。`);
    codes.push(exitCodes.unreadable);
  }
  const { rules, code } = await readRules(call.rules, streams);
  const against: Against = { previous: previous?.kind === 'report' ? withShownFigures(previous.report) : null, rules };
  for (const file of call.files) codes.push(await checkFile(file, against, streams));
  return [...codes, code];
}
