import { zipFile } from './zip-file.ts';

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxSheet {
  readonly data: string;
  /** What stands behind the data: `<mergeCells>`. */
  readonly after?: string;
  /** What stands before the data: `<cols>`. */
  readonly before?: string;
  readonly state?: string;
}

interface XlsxOptions {
  readonly strings?: string;
  readonly styles?: string;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relationType}/${type}" Target="${target}"/>`;

/** The smallest workbook around sheets of SpreadsheetML, for what no library would write. */
export function xlsxFile(sheets: readonly XlsxSheet[], { strings, styles }: XlsxOptions = {}): Uint8Array {
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const listed = sheets.map(
    ({ state = 'visible' }, index) =>
      `<sheet name="表${index}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
  );
  return zipFile([
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relationType}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${names.map((name, index) => relation(`s${index}`, 'worksheet', name)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles ?? ''}</styleSheet>` },
    ...sheets.map(({ data, before = '', after = '' }, index) => ({
      name: `xl/${names[index]}`,
      content: `<worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    })),
  ]);
}

/** A row of inline texts, numbers and raw `<c>` elements; `null` leaves a place free. */
export function sheetRow(number: number, values: readonly (string | number | null)[]): string {
  const cells = values.map((value, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if (value.startsWith('<')) return value.replace('<c', `<c r="${place}"`);
    return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
