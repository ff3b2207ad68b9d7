import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPrinter } from '../../main/printing/chromium-printer.ts';
import { writeDocx } from '../../main/writers/write-docx.ts';
import { writeHtml } from '../../main/writers/write-html.ts';
import { writeXlsx } from '../../main/writers/write-xlsx.ts';
import { compose } from '../../shared/document/compose.ts';
import { proofReports } from '../builders/proof-reports.ts';
import { workbookLibraries } from './proof/change-workbook.ts';
import { type Measures, measurePdf } from './proof/measure-pages.ts';
import { convertTo, missingTools } from './proof/office.ts';
import { proveSums } from './proof/prove-sums.ts';
import { provenKinds, proveReadBack, randomReports } from './proof/read-back.ts';
import { calculators } from './proof/recalculate.ts';

const folder = join(import.meta.dirname, '../../dist/proof');
const validator = join(import.meta.dirname, '../../../shared/tools/validate-ooxml.py');
const names = Object.keys(proofReports);
const byBrowser = '-printed';

/** What GB/T 9704-2012 asks of every page that shows it, with the deviation allowed. */
const wanted: readonly (readonly [keyof Measures, number, number])[] = [
  ['leftMm', 28, 1],
  ['rightMm', 26, 1],
  ['topMm', 37, 1],
  ['bottomMm', 35, 1],
  ['charactersPerLine', 28, 0],
  ['linesPerPage', 22, 0],
  ['emptyPages', 0, 0],
];

function complaints(measures: Measures): string[] {
  const off = wanted.flatMap(([name, value, tolerance]) => {
    const found = measures[name];
    return typeof found === 'number' && Math.abs(found - value) > tolerance + 0.05
      ? [`${name} ${found} ≠ ${value}`]
      : [];
  });
  const tables = measures.tableWidthsMm
    .filter((width) => Math.abs(width - 156) > 1)
    .map((width) => `table ${width} mm`);
  return [...off, ...tables, ...measures.crossedWords.map((word) => `outside its cell: ${word}`)];
}

async function writeAll(): Promise<void> {
  for (const [name, report] of Object.entries(proofReports)) {
    const document = compose(report);
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(document));
    writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx(report, document));
    writeFileSync(join(folder, `${name}.html`), writeHtml(document));
  }
}

/** The PDF as the product prints it, with the same stand-in fonts as LibreOffice is given. */
async function printPages(): Promise<void> {
  process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  for (const name of names) {
    const printed = await chromiumPrinter().print(readFileSync(join(folder, `${name}.html`), 'utf8'));
    if (printed.kind === 'refused') throw new Error(printed.message);
    writeFileSync(join(folder, `${name}${byBrowser}.pdf`), printed.bytes);
  }
}

/** Prints every docx and every page, measures what came out and leaves its pictures to be looked at. */
async function provePages(): Promise<string[]> {
  convertTo(
    'pdf',
    names.map((name) => join(folder, `${name}.docx`)),
    folder,
  );
  await printPages();
  const rows: Record<string, object> = {};
  const wrong = names
    .flatMap((name) => [name, name + byBrowser])
    .flatMap((name) => {
      const pdf = join(folder, `${name}.pdf`);
      const measures = measurePdf(pdf);
      const { crossedWords, tableWidthsMm, ...figures } = measures;
      rows[name] = { ...figures, tablesMm: tableWidthsMm.join(' '), crossed: crossedWords.length };
      execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)]);
      return complaints(measures).map((complaint) => `${name}: ${complaint}`);
    });
  console.table(rows);
  return wrong;
}

function proveSchemas(): string[] {
  if (!existsSync(validator)) {
    console.log('Schemas: not checked, the validator is not there.');
    return [];
  }
  const files = names.flatMap((name) => [join(folder, `${name}.docx`), join(folder, `${name}.xlsx`)]);
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [validator, ...files], { encoding: 'utf8' });
  console.log(`Schemas: ${(stdout || stderr).trim().split('\n').at(-1)}`);
  return status === 0 ? [] : [stdout || stderr];
}

/** Every program that can calculate, after every library that can change a figure. */
async function proveEverySum(): Promise<string[]> {
  const wrong: string[] = [];
  for (const calculator of calculators) {
    for (const library of workbookLibraries) {
      const means = `${calculator.name} after ${library.name}`;
      if (!calculator.isPresent || !library.isPresent) {
        console.log(`Sums: not calculated by ${means}, which is not on this machine.`);
        continue;
      }
      const found = await proveSums(proofReports, folder, { calculator, library });
      console.log(`Sums: ${names.length} workbooks by ${means}, two figures changed in each, ${found.length} wrong.`);
      wrong.push(...found);
    }
  }
  return wrong;
}

async function proveEveryReadBack(count: number): Promise<string[]> {
  const reports = randomReports(count, 2024);
  const wrong: string[] = [];
  for (const kind of provenKinds) wrong.push(...(await proveReadBack(reports, kind)));
  console.log(`Read back: ${count} random reports by ${provenKinds.join(', ')}, written twice, ${wrong.length} wrong.`);
  return wrong;
}

/** `--reports N` sets how many random reports are written and read back. */
async function main(): Promise<void> {
  const missing = missingTools();
  if (missing.length > 0) {
    const packages = 'libreoffice-writer, libreoffice-calc, poppler-utils, fonts-arphic-uming, fonts-arphic-ukai';
    console.error(`The proof needs ${missing.join(', ')} (Debian: ${packages}).`);
    process.exitCode = 2;
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const at = process.argv.indexOf('--reports');
  const count = at < 0 ? 25 : Number(process.argv[at + 1]);
  await writeAll();
  const wrong = [
    ...(await provePages()),
    ...proveSchemas(),
    ...(await proveEverySum()),
    ...(await proveEveryReadBack(count)),
  ];
  for (const complaint of wrong) console.error(complaint);
  console.log(`Pictures of every page: ${folder}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

await main();
process.exit();
