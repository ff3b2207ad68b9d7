import { deflateSync } from 'node:zlib';
import { docxFile, p, tbl, tc, tr, wordPart } from './docx-file.ts';
import { sheetRow, xlsxFile } from './xlsx-file.ts';
import { zipFile } from './zip-file.ts';

/** A file made to hurt whoever opens it, and the code of the sentence it is to be refused with. */
export interface HostileFile {
  readonly code: string;
  readonly make: () => Uint8Array;
}

const megabyte = 1_048_576;
const merges = (count: number) =>
  Array.from({ length: count }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join('');

const entityBomb = (root: string) =>
  `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${root}`;
const bombDocument = entityBomb(wordPart('document', `<w:body>${p('&c;')}</w:body>`).replace(/^<\?[^>]*>/, ''));

/** A document whose main part is given as it is. */
function docxAround(
  document: string | Uint8Array,
  extra: { readonly claimedBytes?: number; readonly flags?: number } = {},
) {
  return zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: document, ...extra },
  ]);
}

function withEntryCount(zip: Uint8Array, count: number): Uint8Array {
  const copy = Buffer.from(zip);
  copy.writeUInt16LE(count, copy.length - 14);
  copy.writeUInt16LE(count, copy.length - 12);
  return copy;
}

const odsAround = (rows: string) =>
  zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);

const nestedTables = (depth: number): string =>
  depth === 0 ? p('1') : tbl(tr(`<w:tc>${nestedTables(depth - 1)}</w:tc>`));

/** A PDF whose pages all draw the same `content`; its offsets are left to the reader's own repair. */
function pdfAround(content: Uint8Array, pages = 1): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, index) => index + 10);
  const objects = [
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    `2 0 obj <</Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages}>> endobj`,
    ...numbers.map(
      (number) =>
        `${number} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<>>>> endobj`,
    ),
    `4 0 obj <</Length ${content.length} /Filter /FlateDecode>> stream`,
  ];
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n`),
    content,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

const document = wordPart('document', `<w:body>${p('正文')}</w:body>`);

export const hostileFiles: Readonly<Record<string, HostileFile>> = {
  'xlsx of 300 KB that inflates to 300 MB': {
    code: 'too-large-inside',
    make: () => xlsxFile([{ data: sheetRow(1, [1]) + ' '.repeat(300 * megabyte) }]),
  },
  'docx that inflates to 40 MB': {
    code: 'too-large-inside',
    make: () => docxAround(document.replace('<w:body>', `<w:body>${' '.repeat(40 * megabyte)}`)),
  },
  'docx with an entity bomb': { code: 'forbidden-definitions', make: () => docxAround(bombDocument) },
  'docx with an entity bomb in UTF-16': {
    code: 'forbidden-definitions',
    make: () => docxAround(Buffer.from(`\ufeff${bombDocument}`, 'utf16le')),
  },
  'xlsx with an entity bomb in its strings': {
    code: 'forbidden-definitions',
    make: () => zipFile([{ name: 'xl/workbook.xml', content: entityBomb('<workbook/>') }]),
  },
  'xlsx with 100,000 merges': {
    code: 'too-many-merges',
    make: () => xlsxFile([{ data: sheetRow(1, [1]), after: `<mergeCells>${merges(100_000)}</mergeCells>` }]),
  },
  'xlsx whose merges all cover the whole sheet': {
    code: 'too-many-merges',
    make: () => {
      const rows = Array.from({ length: 400 }, (_, index) => sheetRow(index + 1, [1, 2]));
      const wide = '<mergeCell ref="A1:XFD1048576"/>'.repeat(4_000);
      return xlsxFile([{ data: rows.join(''), after: `<mergeCells>${wide}</mergeCells>` }]);
    },
  },
  'xlsx with 200,000 boxes': {
    code: 'too-many-cells',
    make: () =>
      xlsxFile([
        {
          data: Array.from({ length: 20_000 }, (_, row) => sheetRow(row + 1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0])).join(''),
        },
      ]),
  },
  'xlsx with a box in the last column of the last row': {
    code: 'too-many-cells',
    make: () => xlsxFile([{ data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }]),
  },
  'zip of a docx': {
    code: 'unread-archive',
    make: () => zipFile([{ name: 'a.docx', content: docxAround(document), stored: true }]),
  },
  'docx whose text is another zip': { code: 'damaged', make: () => docxAround(docxAround(document)) },
  'docx that claims to be smaller than it is': {
    code: 'size-mismatch',
    make: () => docxAround(document, { claimedBytes: 10 }),
  },
  'docx that claims to be 4 GB': {
    code: 'size-mismatch',
    make: () => docxAround(document, { claimedBytes: 0xffff_fffe }),
  },
  'docx whose parts are locked': { code: 'encrypted', make: () => docxAround(document, { flags: 0x801 }) },
  'docx with 20,000 parts': {
    code: 'too-many-parts',
    make: () =>
      zipFile([
        { name: 'word/document.xml', content: document },
        ...Array.from({ length: 20_000 }, (_, index) => ({ name: `word/media/${index}.png`, content: '' })),
      ]),
  },
  'docx whose directory lists more parts than there are': {
    code: 'damaged',
    make: () => withEntryCount(docxAround(document), 900),
  },
  'docx with elements 100,000 deep': {
    code: 'too-complex',
    make: () => docxAround(wordPart('document', '<w:sdt>'.repeat(100_000))),
  },
  'docx with tables 100 deep': { code: 'too-complex', make: () => docxFile(nestedTables(100)) },
  'docx with 400,000 elements': {
    code: 'too-complex',
    make: () => {
      const paragraphs = Array.from({ length: 400_000 }, (_, index) => `<w:p w:id="${index * 7919}"/>`);
      return docxAround(wordPart('document', `<w:body>${paragraphs.join('')}</w:body>`));
    },
  },
  'docx with boxes as wide as the world': {
    code: 'too-complex',
    make: () => docxFile(tbl(tr(tc('1', '<w:gridSpan w:val="2000000000"/>')))),
  },
  'ods with a row repeated a million times': {
    code: 'too-many-cells',
    make: () =>
      odsAround(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>',
      ),
  },
  'ods with a box repeated a million times': {
    code: 'too-many-cells',
    make: () =>
      odsAround(
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>1</text:p></table:table-cell></table:table-row>',
      ),
  },
  'pdf whose page inflates to 300 MB': {
    code: 'took-too-much-memory',
    make: () => pdfAround(deflateSync(Buffer.alloc(300 * megabyte, ' '))),
  },
  'pdf with 40,000 lines on a page': {
    code: 'too-complex',
    make: () =>
      pdfAround(
        deflateSync(
          Array.from({ length: 40_000 }, (_, index) => `${index % 500} 10 m ${index % 500} 99 l S`).join('\n'),
        ),
      ),
  },
  'pdf with 3,000 pages': {
    code: 'too-many-pages',
    make: () => pdfAround(deflateSync(''), 3_000),
  },
  'rtf with groups without end': { code: 'too-complex', make: () => Buffer.from(`{\\rtf1${'{'.repeat(2_000_000)}`) },
};
