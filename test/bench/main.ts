import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../main/readers/read-file.ts';
import { writeDocx } from '../../main/writers/write-docx.ts';
import { writeHtml } from '../../main/writers/write-html.ts';
import { writeXlsx } from '../../main/writers/write-xlsx.ts';
import { alignBlocks } from '../../shared/alignment/align.ts';
import { compose } from '../../shared/document/compose.ts';
import { aReport } from '../builders/a-report.ts';
import { checkedLength, checkingCases, formulaCount } from './checking.ts';
import { type BenchCase, measureAll, yardstick } from './measure.ts';
import { timeWritingPeers } from './writing-peers.ts';

const samples = join(import.meta.dirname, '../../assets/samples');
const textReport = readFileSync(join(samples, 'qinghe-2020.txt'));
const report = aReport().with('requests.new.natural_person', 12).withTotals().build();

async function readText(): Promise<void> {
  const result = await readFile(textReport, 'qinghe-2020.txt');
  if (result.kind !== 'blocks' || alignBlocks(result.blocks).generation === null)
    throw new Error('the sample was not read');
}

const ours = { docx: 'export docx', xlsx: 'export xlsx' } as const;

const cases: readonly BenchCase[] = [
  yardstick,
  ...checkingCases,
  { name: 'read one text report, aligning included', work: readText },
  { name: 'export html', work: () => writeHtml(compose(report)) },
  { name: ours.docx, work: () => writeDocx(compose(report)) },
  { name: ours.xlsx, work: () => writeXlsx(report, compose(report)) },
];

const measured = await measureAll(cases, { warmUp: 10, counted: 30 });
const unit = measured[0]?.medianMs ?? Number.NaN;
console.log(`median of 30 rounds after 10, Node ${process.version}; the ratio is to the yardstick of the same run`);
const printLine = (name: string, medianMs: number, beside = '') =>
  console.log(
    `${name.padEnd(42)} ${medianMs.toFixed(2).padStart(9)} ms   ${(medianMs / unit).toFixed(2).padStart(7)} ×${beside}`,
  );
for (const { name, medianMs } of measured) printLine(name, medianMs);
console.log(
  `checked: 189 figures and ${checkedLength} characters beside four earlier reports; HyperFormula holds the ${formulaCount} formulas of our workbook's first sheet and sets one cell`,
);

console.log(
  'the same tables by others, unstyled but for their borders; openpyxl makes the first sheet only, no formulas',
);
for (const answer of timeWritingPeers(compose(report), ours)) {
  if ('absent' in answer) {
    console.log(`${answer.absent.padEnd(42)} skipped: it is not on this machine`);
    continue;
  }
  const own = measured.find(({ name }) => name === answer.beside)?.medianMs ?? Number.NaN;
  printLine(answer.name, answer.medianMs, `   ${(answer.medianMs / own).toFixed(1)} × ${answer.beside}`);
}
