import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '../../main/writers/write-docx.ts';
import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import { proofReports } from '../builders/proof-reports.ts';
import { type Measures, measurePdf } from './proof/measure-pages.ts';
import { missingTools, printToPdf } from './proof/office.ts';

const folder = join(import.meta.dirname, '../../dist/proof');

/** What GB/T 9704-2012 asks of every page that shows it, with the deviation allowed. */
const wanted: readonly (readonly [keyof Measures, number, number])[] = [
  ['leftMm', 28, 1],
  ['rightMm', 26, 1],
  ['topMm', 37, 1],
  ['bottomMm', 35, 3],
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

async function main(): Promise<void> {
  const missing = missingTools();
  if (missing.length > 0) {
    console.error(
      `The proof needs ${missing.join(', ')} (Debian: libreoffice, poppler-utils, fonts-arphic-uming, fonts-arphic-ukai).`,
    );
    process.exitCode = 2;
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, report] of Object.entries(proofReports)) {
    const document = compose(report);
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(document));
    writeFileSync(join(folder, `${name}.html`), writeHtml(document));
  }
  const names = Object.keys(proofReports);
  printToPdf(
    names.map((name) => join(folder, `${name}.docx`)),
    folder,
  );
  const rows: Record<string, object> = {};
  for (const name of names) {
    const pdf = join(folder, `${name}.pdf`);
    const { crossedWords, tableWidthsMm, ...figures } = measurePdf(pdf);
    const wrong = complaints({ ...figures, crossedWords, tableWidthsMm });
    rows[name] = { ...figures, tables: tableWidthsMm.join(' '), crossed: crossedWords.length };
    for (const complaint of wrong) console.error(`${name}: ${complaint}`);
    if (wrong.length > 0) process.exitCode = 1;
    execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)]);
  }
  console.table(rows);
  console.log(`Pictures of every page: ${folder}`);
}

await main();
