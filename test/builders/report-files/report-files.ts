import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { compose } from '../../../shared/document/compose.ts';
import type { ReportDocument } from '../../../shared/document/report-document.ts';
import type { Report } from '../../../shared/report/report.ts';
import { convertTo } from '../../scripts/proof/office.ts';
import { toGbk } from '../text-encodings.ts';
import { unzip } from '../unzip.ts';
import { zipFile } from '../zip-file.ts';
import { asGbkPage, asSingleFilePage, withTornWords } from './as-page.ts';
import { asText, withFullWidthDigits } from './as-text.ts';
import { asWorkbook } from './as-workbook.ts';

type Render = (report: Report, document: ReportDocument) => Uint8Array | Promise<Uint8Array>;

const utf8 = (text: string) => new TextEncoder().encode(text);
const fromText = (text: string) => utf8(text);

/** Kinds that this machine can always write, none of them with the libraries that read them. */
export const renderers = {
  docx: (_, document) => writeDocx(document),
  'xlsx, one sheet': (_, document) => asWorkbook(document, 'one'),
  'xlsx, three sheets': (_, document) => asWorkbook(document, 'three'),
  'xlsx, our export': (report, document) => writeXlsx(report, document),
  html: (_, document) => utf8(writeHtml(document)),
  'html, GBK': (_, document) => asGbkPage(writeHtml(document)),
  'html, torn words': (_, document) => utf8(withTornWords(writeHtml(document))),
  mht: (_, document) => asSingleFilePage(writeHtml(document)),
  'txt, bars': (_, document) => fromText(asText(document, 'bars')),
  'txt, a box a line': (_, document) => fromText(asText(document, 'lines')),
  'txt, tabs': (_, document) => fromText(asText(document, 'tabs')),
  'txt, Markdown': (_, document) => fromText(asText(document, 'markdown')),
  'txt, full width': (_, document) => fromText(withFullWidthDigits(asText(document, 'bars'))),
  'txt, GBK': (_, document) => toGbk(asText(document, 'bars')),
  'txt, UTF-16': (_, document) => Buffer.from(`\ufeff${asText(document, 'bars')}`, 'utf16le'),
} as const satisfies Readonly<Record<string, Render>>;

/** The same document with every border taken off its tables. */
function withoutRulings(docx: Uint8Array): Uint8Array {
  const parts = [...unzip(docx)].map(([name, content]) => ({
    name,
    content: content.replace(
      /<w:(?:top|bottom|left|right|start|end|insideH|insideV)\b[^>]*w:val="single"[^>]*\/>/g,
      '',
    ),
  }));
  return zipFile(parts);
}

interface Conversion {
  readonly from: keyof typeof renderers;
  readonly ending: string;
  readonly format: string;
  readonly prepare?: (source: Uint8Array) => Uint8Array;
}

/** Kinds that LibreOffice writes, each from a file of another kind. */
const conversions = {
  'docx, LibreOffice': { from: 'html', ending: 'docx', format: 'docx:MS Word 2007 XML' },
  doc: { from: 'docx', ending: 'doc', format: 'doc:MS Word 97' },
  wps: { from: 'html', ending: 'doc', format: 'doc:MS Word 97' },
  rtf: { from: 'docx', ending: 'rtf', format: 'rtf' },
  odt: { from: 'docx', ending: 'odt', format: 'odt' },
  xls: { from: 'xlsx, one sheet', ending: 'xls', format: 'xls:MS Excel 97' },
  et: { from: 'xlsx, three sheets', ending: 'xls', format: 'xls:MS Excel 97' },
  ods: { from: 'xlsx, one sheet', ending: 'ods', format: 'ods' },
  pdf: { from: 'docx', ending: 'pdf', format: 'pdf' },
  'pdf, no rulings': { from: 'docx', ending: 'pdf', format: 'pdf', prepare: withoutRulings },
} as const satisfies Readonly<Record<string, Conversion>>;

export type RenderedKind = keyof typeof renderers;
export type ConvertedKind = keyof typeof conversions;

export const renderedKinds = Object.keys(renderers) as readonly RenderedKind[];
export const convertedKinds = Object.keys(conversions) as readonly ConvertedKind[];

export async function renderReport(report: Report, kind: RenderedKind): Promise<Uint8Array> {
  return renderers[kind](report, compose(report));
}

/** How files of a kind are called: `txt, GBK` is a txt, and LibreOffice names what WPS calls wps and et doc and xls. */
export function endingOf(kind: RenderedKind | ConvertedKind): string {
  return kind in conversions ? conversions[kind as ConvertedKind].ending : kind.replace(/,.*$/, '');
}

/** The reports in a kind that only an office program writes, in one run of it; `folder` is filled with what it needs. */
export async function convertReports(
  reports: readonly Report[],
  kind: ConvertedKind,
  folder: string,
): Promise<Uint8Array[]> {
  const { from, ending, format, prepare = (source) => source }: Conversion = conversions[kind];
  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  const files: string[] = [];
  for (const [index, report] of reports.entries()) {
    const file = join(sources, `${index}.${endingOf(from)}`);
    writeFileSync(file, prepare(await renderReport(report, from)));
    files.push(file);
  }
  convertTo(format, files, folder);
  return reports.map((_, index) => readFileSync(join(folder, `${index}.${ending}`)));
}
