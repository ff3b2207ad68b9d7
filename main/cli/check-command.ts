import type { ImportIssue } from '../../shared/alignment/import-draft.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { cellOf } from '../../shared/formats/cells.ts';
import type { Generation } from '../../shared/formats/formats.ts';
import { toPrintedUnit } from '../../shared/report/quantities.ts';
import type { CellValue, Report } from '../../shared/report/report.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readReport } from './read-source.ts';
import type { Streams } from './streams.ts';

type FindingAnswer = Pick<Finding, 'rule' | 'severity' | 'cells' | 'expected' | 'actual' | 'message' | 'source'>;

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

/** Doubts about the reading that no rule repeats: a wrong printed total and the wrong form have rules of their own. */
const saidByRules: ReadonlySet<ImportIssue['code']> = new Set(['total', 'format']);

/** A cell whose reading is not certain is a finding too: whoever checks must not take it for certain. */
function doubtsAbout(issues: readonly ImportIssue[]): readonly FindingAnswer[] {
  return issues
    .filter(({ code }) => !saidByRules.has(code))
    .map(({ code, cell, message, source }) => ({
      rule: `READ-${code.toUpperCase()}`,
      severity: code === 'unit' ? 'notice' : 'warning',
      cells: cell === null ? [] : [cell],
      expected: null,
      actual: null,
      message,
      source,
    }));
}

/** One JSON line for one file: what is wrong with it, each problem with all the cells it is about. */
export async function checkFile(file: string, previous: Report | null, { answer }: Streams): Promise<ExitCode> {
  const read = await readReport(file);
  if (read.kind === 'refused') {
    answer({ file, error: { code: read.code, message: read.message } });
    return exitCodes.unreadable;
  }
  const { report, draft } = read;
  const found = evaluate({ report, previous }).map((finding) => answerOf(report.generation, finding));
  answer({ file, findings: [...doubtsAbout(draft.issues), ...found] });
  return found.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.fine;
}

export async function checkFiles(
  files: readonly string[],
  previousFile: string | null,
  streams: Streams,
): Promise<readonly ExitCode[]> {
  const codes: ExitCode[] = [];
  const previous = previousFile === null ? null : await readReport(previousFile);
  if (previous?.kind === 'refused') {
    streams.remark(`上年文件 ${previousFile}：${previous.message}跨年的核对没有做。`);
    codes.push(exitCodes.unreadable);
  }
  const compared = previous?.kind === 'report' ? previous.report : null;
  for (const file of files) codes.push(await checkFile(file, compared, streams));
  return codes;
}
