import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../main/readers/read-file.ts';
import { writeDocx } from '../../main/writers/write-docx.ts';
import { writeHtml } from '../../main/writers/write-html.ts';
import { writeXlsx } from '../../main/writers/write-xlsx.ts';
import { alignBlocks } from '../../shared/alignment/align.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import { compose } from '../../shared/document/compose.ts';
import { aReport } from '../builders/a-report.ts';
import { type BenchCase, measureAll, yardstick } from './measure.ts';

const samples = join(import.meta.dirname, '../../assets/samples');
const textReport = readFileSync(join(samples, 'qinghe-2020.txt'));
const report = aReport().with('requests.new.natural_person', 12).withTotals().build();
const previous = aReport()
  .in(report.year - 1)
  .build();

async function readText(): Promise<void> {
  const result = await readFile(textReport, 'qinghe-2020.txt');
  if (result.kind !== 'blocks' || alignBlocks(result.blocks).generation === null)
    throw new Error('the sample was not read');
}

const cases: readonly BenchCase[] = [
  yardstick,
  { name: 'check one report', work: () => evaluate({ report, previous }) },
  { name: 'read one text report, aligning included', work: readText },
  { name: 'export html', work: () => writeHtml(compose(report)) },
  { name: 'export docx', work: () => writeDocx(compose(report)) },
  { name: 'export xlsx', work: () => writeXlsx(report, compose(report)) },
];

const measured = await measureAll(cases, { warmUp: 10, counted: 30 });
const unit = measured[0]?.medianMs ?? Number.NaN;
console.log(`median of 30 rounds after 10, Node ${process.version}; the ratio is to the yardstick of the same run`);
for (const { name, medianMs } of measured) {
  console.log(
    `${name.padEnd(42)} ${medianMs.toFixed(2).padStart(9)} ms   ${(medianMs / unit).toFixed(2).padStart(7)} ×`,
  );
}
