import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPrinter } from '../../../main/printing/chromium-printer.ts';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { compose } from '../../../shared/document/compose.ts';
import { type LayoutChoices, officialLayout } from '../../../shared/document/layout-choices.ts';
import type { ReportDocument } from '../../../shared/document/report-document.ts';
import type { Report } from '../../../shared/report/report.ts';
import { type Measures, measurePdf } from './measure-pages.ts';
import { convertTo } from './office.ts';

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

/** These hold for the official pitch of lines only. */
const ofPitch: readonly (keyof Measures)[] = ['topMm', 'bottomMm', 'linesPerPage'];

function complaints(measures: Measures, { linePitchPt }: LayoutChoices): string[] {
  const asked = wanted.filter(([name]) => linePitchPt === officialLayout.linePitchPt || !ofPitch.includes(name));
  const off = asked.flatMap(([name, value, tolerance]) => {
    const found = measures[name];
    return typeof found === 'number' && Math.abs(found - value) > tolerance + 0.05
      ? [`${name} ${found} ≠ ${value}`]
      : [];
  });
  const tables = measures.tableWidthsMm
    .filter((width) => Math.abs(width - 156) > 1)
    .map((width) => `table ${width} mm`);
  const outside = measures.crossedWords.map((word) => `outside its cell: ${word}`);
  return [...off, ...tables, ...outside, ...measures.torn];
}

/** The PDF as the product prints it, with the same stand-in fonts as LibreOffice is given. */
async function printPage(html: string, folder: string, pdf: string): Promise<void> {
  process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  const printed = await chromiumPrinter().print(html);
  if (printed.kind === 'refused') throw new Error(printed.message);
  writeFileSync(pdf, printed.bytes);
}

const byBrowser = '-printed';

export type NamedReports = readonly (readonly [name: string, report: Report])[];

/** Each report by Word file and by page, printed, with the document it was composed as. */
async function printAll(reports: NamedReports, folder: string, choices: LayoutChoices) {
  const printed: (readonly [name: string, document: ReportDocument])[] = [];
  for (const [name, report] of reports) {
    const document = compose(report);
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(document, choices));
    writeFileSync(join(folder, `${name}.html`), writeHtml(document, choices));
    printed.push([name, document], [name + byBrowser, document]);
  }
  const files = reports.map(([name]) => join(folder, `${name}.docx`));
  convertTo('pdf', files, folder);
  for (const [name] of reports) {
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    await printPage(html, folder, join(folder, `${name}${byBrowser}.pdf`));
  }
  return printed;
}

/** Prints every docx and every page, measures what came out and leaves its pictures to be looked at. */
export async function provePages(
  reports: NamedReports,
  folder: string,
  choices: LayoutChoices = officialLayout,
): Promise<string[]> {
  const rows: Record<string, object> = {};
  const wrong: string[] = [];
  for (const [name, document] of await printAll(reports, folder, choices)) {
    const pdf = join(folder, `${name}.pdf`);
    const measures = measurePdf(pdf, document);
    const { crossedWords, tableWidthsMm, torn, ...figures } = measures;
    rows[name] = { ...figures, tablesMm: tableWidthsMm.join(' '), crossed: crossedWords.length, torn: torn.length };
    execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)]);
    wrong.push(...complaints(measures, choices).map((complaint) => `${name}: ${complaint}`));
  }
  console.table(rows);
  return wrong;
}
