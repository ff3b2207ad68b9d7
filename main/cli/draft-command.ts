import { answerOf } from '../../shared/alignment/import-answer.ts';
import type { CellReading, ImportDraft } from '../../shared/alignment/import-draft.ts';
import { nameOfText } from '../../shared/checks/prose.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import { type CellKey, generationForYear } from '../../shared/formats/formats.ts';
import { draftForward } from '../../shared/narrative/draft-forward.ts';
import { keptLinksOf } from '../../shared/narrative/kept-links.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import { type LinkedReport, type Report, valueAt } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import type { Call } from './arguments.ts';
import { type ExitCode, exitCodes, worstOf } from './exit-codes.ts';
import { readRules } from './read-rules.ts';
import { readReport } from './read-source.ts';
import type { Streams } from './streams.ts';
import { outputOver, writeOutput, writeOutputs } from './write-outputs.ts';

/** A report in the shape a file is read into, so that its JSON is that of `import`. */
function asDraft(report: LinkedReport): ImportDraft {
  const { generation, year, unit, issuedOn } = report;
  const { texts } = withShownFigures(report);
  const readings: { [K in CellKey]?: CellReading } = {};
  for (const { key } of cellsOf(generation)) {
    readings[key] = { value: valueAt(report, key), source: report.sources[key] ?? '', place: null };
  }
  return { generation, year, unit, issuedOn, readings, texts, links: keptLinksOf(report), issues: [] };
}

interface Drafted {
  readonly draft: LinkedReport;
  readonly previous: Report;
}

type DraftCall = Extract<Call, { kind: 'draft' }>;

async function draftOf({ file, year, unit, outputs }: DraftCall, { remark }: Streams): Promise<Drafted | null> {
  const fail = (message: string) => {
    remark(message);
    return null;
  };
  const over = outputOver(file, outputs);
  if (over !== null) return fail(`${over} 就是要读的文件，没有覆盖。请换一个去处。`);
  if (generationForYear(year) === null) return fail(`${year} 年还没有这种报告格式，请核对 --year。`);
  const read = await readReport(file);
  if (read.kind === 'refused') return fail(`${file}：${read.message}`);
  const printedYear = read.draft.year;
  if (printedYear === null) remark(`${file} 里没有读出年度，按 ${year - 1} 年的报告起草。`);
  else if (printedYear !== year - 1) {
    remark(`${file} 是 ${printedYear} 年的报告，不是 ${year} 年的上一年：结转没有带过来，只带了文字。`);
  }
  const previous = { ...read.report, year: printedYear ?? year - 1 };
  const { report, remarks } = draftForward(previous, year, unit ?? previous.unit);
  for (const { text, message, quote } of remarks) remark(`待核 ${nameOfText(report, text)}：${message}${quote}`);
  return { draft: withDerivedTotals(report), previous: withShownFigures(previous) };
}

/** Last year's file → this year's draft, as JSON and laid out. */
export async function draftFile(call: DraftCall, streams: Streams): Promise<ExitCode> {
  const drafted = await draftOf(call, streams);
  if (!drafted) return exitCodes.unreadable;
  const { draft, previous } = drafted;
  const { json } = call.outputs;
  const answer = json === undefined ? '' : `${JSON.stringify(answerOf(json, asDraft(draft)), null, 1)}\n`;
  const written = json === undefined ? exitCodes.fine : await writeOutput(json, answer, streams);
  const { rules, code } = await readRules(call.rules, streams);
  return worstOf([written, code, await writeOutputs(draft, call.outputs, { previous, rules }, streams)]);
}
