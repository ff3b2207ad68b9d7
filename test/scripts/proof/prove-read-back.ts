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
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

const writers = {
  docx: (report: Report) => writeDocx(compose(report)),
  xlsx: (report: Report) => writeXlsx(report, compose(report)),
  html: async (report: Report) => new TextEncoder().encode(writeHtml(compose(report))),
} as const;

/** What came back otherwise than it went out; `null` where nothing did. */
async function difference(report: Report, kind: keyof typeof writers): Promise<string | null> {
  const bytes = await writers[kind](report);
  const again = await writers[kind](report);
  if (!Buffer.from(bytes).equals(Buffer.from(again))) return `${kind}: other bytes on repetition`;
  const read = await readFile(bytes, `年报.${kind}`);
  const back = read.kind === 'blocks' ? reportFromDraft(alignBlocks(read.blocks)) : null;
  if (!back) return `${kind}: not read back`;
  const cell = cellsOf(report.generation).find(({ key }) => valueAt(back, key) !== valueAt(report, key));
  if (cell) return `${kind}: ${cell.key} is ${valueAt(back, cell.key)}, not ${valueAt(report, cell.key)}`;
  const hasText = kind !== 'xlsx';
  return hasText && JSON.stringify(back.texts) !== JSON.stringify(report.texts) ? `${kind}: other text` : null;
}

/** Writes and reads back `count` random reports in every format; returns what is wrong with them, at most one a report. */
export async function proveReadBack(count: number): Promise<string[]> {
  const reports = fc.sample(fc.oneof(...generations.map(consistentReport)), { numRuns: count, seed: 2024 });
  const wrong: string[] = [];
  for (const [index, report] of reports.entries()) {
    for (const kind of ['docx', 'xlsx', 'html'] as const) {
      const found = await difference(report, kind);
      if (found) wrong.push(`random report ${index}: ${found}`);
    }
  }
  return wrong;
}
