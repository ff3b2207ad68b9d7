import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPrinter } from '../../../main/printing/chromium-printer.ts';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { compose } from '../../../shared/document/compose.ts';
import { officialLayout } from '../../../shared/document/layout-choices.ts';
import { attachedSheets } from '../../../shared/formats/attached-sheets.ts';
import { attachedSheetsOf } from '../../builders/attached-sheets-of.ts';
import { measurePdf } from './measure-pages.ts';
import { convertTo } from './office.ts';
import { type PdfPage, readPdf } from './pdf-text.ts';
import type { NamedReports } from './prove-pages.ts';

const withSheets = '-sheets';
const byBrowser = '-printed';

const says = ({ lines }: PdfPage, ending: string) => lines.slice(0, 4).some(({ text }) => text.endsWith(ending));
const numberOf = ({ lines }: PdfPage) => {
  const found = lines.flatMap(({ text }) => /^[—-]\s*(\d+)\s*[—-]$/.exec(text)?.[1] ?? []).at(-1);
  return found === undefined ? null : Number(found);
};

/** 发文稿纸 is the first page and shows no number, the report begins at 1, 校核表 comes after it, and no page is empty. */
function complaints(pages: readonly PdfPage[]): string[] {
  const [first] = pages;
  const checks = pages.findIndex((page) => says(page, attachedSheets.checks.title));
  const numbers = pages.slice(1).map(numberOf);
  return [
    ...(first && says(first, attachedSheets.approval.title) ? [] : ['no 发文稿纸 first']),
    ...(first && numberOf(first) === null ? [] : ['a number on 发文稿纸']),
    ...(checks > 1 ? [] : ['no 校核表 behind the report']),
    ...(numbers.every((number, index) => number === index + 1) ? [] : [`pages numbered ${numbers.join(' ')}`]),
    ...pages.flatMap(({ words }, index) => (words.length > 1 ? [] : [`page ${index + 1} is empty`])),
  ];
}

/** Prints every report with both pages, by Word file and by page, and leaves the pictures to be looked at. */
export async function proveSheets(reports: NamedReports, folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, report] of reports) {
    const document = compose(report);
    const sheets = attachedSheetsOf(report);
    writeFileSync(join(folder, `${name}${withSheets}.docx`), await writeDocx(document, officialLayout, [], sheets));
  }
  const files = reports.map(([name]) => join(folder, `${name}${withSheets}.docx`));
  convertTo('pdf', files, folder);
  // The same stand-in fonts as LibreOffice was given.
  process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  for (const [name, report] of reports) {
    const page = writeHtml(compose(report), officialLayout, [], attachedSheetsOf(report));
    const printed = await chromiumPrinter().print(page);
    if (printed.kind === 'refused') throw new Error(printed.message);
    writeFileSync(join(folder, `${name}${withSheets}${byBrowser}.pdf`), printed.bytes);
  }
  for (const [name, report] of reports) {
    for (const means of ['', byBrowser]) {
      const file = `${name}${withSheets}${means}`;
      const pdf = join(folder, `${file}.pdf`);
      execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(folder, file)]);
      const outside = measurePdf(pdf, compose(report)).crossedWords.map((word) => `outside its box: ${word}`);
      wrong.push(...[...complaints(readPdf(pdf)), ...outside].map((complaint) => `${file}: ${complaint}`));
    }
  }
  console.log(`发文稿纸 and 校核表: ${reports.length} reports by Word file and by page, ${wrong.length} wrong.`);
  return wrong;
}
