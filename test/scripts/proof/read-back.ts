import fc from 'fast-check';
import { readFile } from '../../../main/readers/read-file.ts';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { type Report, textKeys, valueAt } from '../../../shared/report/report.ts';
import { wordedReport } from '../../builders/worded-report.ts';

const writers = {
  docx: (report: Report) => writeDocx(compose(report)),
  xlsx: (report: Report) => writeXlsx(report, compose(report)),
  html: async (report: Report) => new TextEncoder().encode(writeHtml(compose(report))),
} as const;

export type ProvenKind = keyof typeof writers;
export const provenKinds = Object.keys(writers) as readonly ProvenKind[];

function excerptAround(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  const from = Math.max(0, at - 10);
  return `${JSON.stringify(wanted.slice(from, from + 40))} is ${JSON.stringify(found.slice(from, from + 40))}`;
}

/** The workbook holds the tables and whose they are; documents and pages hold the whole report. */
function wordsDifference(kind: ProvenKind, report: Report, back: Report): string | null {
  if (back.unit !== report.unit || back.year !== report.year) return `unit or year: ${back.unit} ${back.year}`;
  if (kind === 'xlsx') return null;
  if (back.issuedOn !== report.issuedOn) return `day of issue: ${back.issuedOn}, not ${report.issuedOn}`;
  const key = textKeys.find((name) => back.texts[name] !== report.texts[name]);
  return key ? `${key}: ${excerptAround(report.texts[key], back.texts[key])}` : null;
}

/** What came back otherwise than it went out; `null` where nothing did. */
async function difference(report: Report, kind: ProvenKind): Promise<string | null> {
  const bytes = await writers[kind](report);
  const again = await writers[kind](report);
  if (!Buffer.from(bytes).equals(Buffer.from(again))) return 'other bytes on repetition';
  const read = await readFile(bytes, `年报.${kind}`);
  const back = read.kind === 'blocks' ? reportFromDraft(alignBlocks(read.blocks)) : null;
  if (!back) return 'not read back';
  if (back.generation !== report.generation) return `read as ${back.generation}`;
  const cell = cellsOf(report.generation).find(({ key }) => valueAt(back, key) !== valueAt(report, key));
  if (cell) return `${cell.key} is ${valueAt(back, cell.key)}, not ${valueAt(report, cell.key)}`;
  return wordsDifference(kind, report, back);
}

/** Random reports of both generations, the same for the same seed. */
export function randomReports(count: number, seed: number): readonly Report[] {
  return fc.sample(fc.oneof(...generations.map(wordedReport)), { numRuns: count, seed });
}

/** Writes every report twice as `kind` and reads it back; returns what is wrong, at most one a report. */
export async function proveReadBack(reports: readonly Report[], kind: ProvenKind): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, report] of reports.entries()) {
    const found = await difference(report, kind);
    if (found !== null) wrong.push(`random report ${index} by ${kind}: ${found}`);
  }
  return wrong;
}
