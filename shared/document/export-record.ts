import { cellsOf } from '../formats/cells.ts';
import { type Generation, generations } from '../formats/formats.ts';
import { type CellValue, type Report, textKeys, valueAt } from '../report/report.ts';
import type { ReportDocument } from './report-document.ts';

/** What an exported file remembers of what it said: enough to tell later what was changed in it, and nothing it does not say. */
export interface ExportRecord {
  readonly generation: Generation;
  /** Every cell in its order, in the small unit. */
  readonly cells: readonly CellValue[];
  /** {@link markOf} the title on one line, then each printed line outside the tables, in printed order. */
  readonly lines: readonly string[];
}

/** The report as one text that depends on nothing but what it says; its SHA-256 is the file's NianbaoDigest. */
export function canonicalText(report: Report): string {
  const { generation, year, unit, issuedOn } = report;
  const cells = cellsOf(generation).map(({ key }) => valueAt(report, key));
  return JSON.stringify([generation, year, unit, issuedOn, cells, textKeys.map((key) => report.texts[key])]);
}

/** FNV-1a over what a reader sees of a line: width of signs and white space do not count. */
export function markOf(line: string): string {
  let hash = 0x811c9dc5;
  const seen = line.normalize('NFKC').replace(/\s+/gu, '');
  for (let at = 0; at < seen.length; at += 1) {
    hash = Math.imul(hash ^ seen.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function printedLines({ nodes, title }: ReportDocument): readonly string[] {
  const lines = nodes.flatMap((node) => {
    if (node.kind === 'heading' || node.kind === 'paragraph') return [node.text];
    if (node.kind === 'signature') return [node.unit, node.date].filter(Boolean);
    return [];
  });
  return [title, ...lines];
}

export function recordOf(report: Report, document: ReportDocument): ExportRecord {
  const cells = cellsOf(report.generation).map(({ key }) => valueAt(report, key));
  return { generation: report.generation, cells, lines: printedLines(document).map(markOf) };
}

/** Word cuts a property's text after 255 characters, so a record goes over several. */
const propertyLength = 240;
const digestName = 'NianbaoDigest';
const recordName = 'NianbaoRecord';

export interface FileProperty {
  readonly name: string;
  readonly value: string;
}

/** The county's rules a report was checked by. */
interface CheckedBy {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** Names are as long as a property may be, with room for the digest. */
function rulesProperty({ name, version, sha256 }: CheckedBy): FileProperty {
  return { name: 'NianbaoRules', value: `${name}|${version}|${sha256}` };
}

/** The properties a file carries; `sha256` is that of {@link canonicalText}. */
export function propertiesOf(
  { generation, cells, lines }: ExportRecord,
  sha256: string,
  checkedBy: CheckedBy | null = null,
): readonly FileProperty[] {
  const text = [generation, cells.map((value) => value ?? '').join(','), lines.join(',')].join('|');
  const pieces = text.match(new RegExp(`.{1,${propertyLength}}`, 'gu')) ?? [];
  return [
    { name: digestName, value: sha256 },
    ...pieces.map((value, index) => ({ name: `${recordName}${index + 1}`, value })),
    ...(checkedBy ? [rulesProperty(checkedBy)] : []),
  ];
}

/** The SHA-256 of {@link canonicalText} as the file has it; `null` where it has none. */
export const digestIn = (properties: ReadonlyMap<string, string>): string | null => properties.get(digestName) ?? null;

/** `null` where a file carries no record, or one that is not whole. */
export function recordIn(properties: ReadonlyMap<string, string>): ExportRecord | null {
  const pieces: string[] = [];
  for (let piece = properties.get(`${recordName}1`); piece !== undefined; ) {
    pieces.push(piece);
    piece = properties.get(`${recordName}${pieces.length + 1}`);
  }
  const [name, cellList = '', lineList = '', ...rest] = pieces.join('').split('|');
  const generation = generations.find((known) => known === name);
  if (!generation || rest.length > 0) return null;
  const cells = cellList.split(',').map((value) => (value === '' ? null : Number(value)));
  if (cells.length !== cellsOf(generation).length || cells.some((value) => Number.isNaN(value))) return null;
  return { generation, cells, lines: lineList.split(',').filter(Boolean) };
}
