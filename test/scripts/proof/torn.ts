import type { DocumentTable, ReportDocument } from '../../../shared/document/report-document.ts';
import { blocksOf } from '../../../shared/document/table-blocks.ts';
import type { Rules } from './pdf-rules.ts';
import type { Line, PdfPage } from './pdf-text.ts';
import { type TablePart, tablePartsOf } from './table-parts.ts';

/** Whether the rows of these parts end where a block of the table ends. */
function endsWithBlocks(table: DocumentTable, parts: readonly TablePart[]): boolean {
  const ends = blocksOf(table).map(({ to }) => to);
  let row = 0;
  return parts.every((part) => {
    row += part.rows;
    return ends.includes(row);
  });
}

/** Gives each table, in order, the parts that together have its rows. */
function partsByTable(tables: readonly DocumentTable[], parts: readonly TablePart[]): TablePart[][] {
  const left = [...parts];
  return tables.map(({ layout }) => {
    const own: TablePart[] = [];
    let rows = 0;
    while (rows < layout.rowCount) {
      const next = left.shift();
      if (!next) break;
      own.push(next);
      rows += next.rows;
    }
    return own;
  });
}

function tornTables(document: ReportDocument, parts: readonly TablePart[]): string[] {
  const tables = document.nodes.filter((node) => node.kind === 'table');
  return partsByTable(tables, parts).flatMap((own, index) => {
    const table = tables[index];
    if (!table) return [];
    const isWhole =
      endsWithBlocks(table, own) && own.reduce((sum, { rows }) => sum + rows, 0) === table.layout.rowCount;
    return isWhole
      ? []
      : [`${table.table} torn: rows ${own.map(({ page, rows }) => `${rows} on page ${page}`).join(', ')}`];
  });
}

const isPageNumber = ({ text }: Line) => /^[—-]\s*\d+\s*[—-]$/.test(text);

function lonelyHeadings(document: ReportDocument, pages: readonly PdfPage[]): string[] {
  const headings = new Set(
    document.nodes.flatMap((node) => (node.kind === 'heading' ? [node.text.replaceAll(' ', '')] : [])),
  );
  return pages.flatMap(({ lines }, index) => {
    const last =
      lines
        .filter((line) => !isPageNumber(line))
        .at(-1)
        ?.text.replaceAll(' ', '') ?? '';
    return headings.has(last) ? [`${last} is the last line of page ${index + 1}`] : [];
  });
}

/** The last page has more on it than who signs. */
function lonelySignature(document: ReportDocument, pages: readonly PdfPage[]): string[] {
  const signature = document.nodes.find((node) => node.kind === 'signature');
  const first = pages.at(-1)?.lines.find((line) => !isPageNumber(line))?.text ?? '';
  return signature && pages.length > 1 && first !== '' && signature.unit.startsWith(first)
    ? ['the signature stands alone on the last page']
    : [];
}

/** What no page break may part and yet did. */
export function tornIn(
  document: ReportDocument,
  pages: readonly PdfPage[],
  rules: readonly Rules[],
): readonly string[] {
  return [
    ...tornTables(document, tablePartsOf(pages, rules)),
    ...lonelyHeadings(document, pages),
    ...lonelySignature(document, pages),
  ];
}

const topPt = (37 / 25.4) * 72;
const textPt = (225 / 25.4) * 72;

/** How much of each page but the last is white below its text, as a share of the text block. */
export function whiteShares(pages: readonly PdfPage[], rules: readonly Rules[]): readonly number[] {
  return pages.slice(0, -1).map((page, index) => {
    const ends = [
      ...page.lines.filter((line) => !isPageNumber(line)).map(({ bottom }) => bottom),
      ...(rules[index]?.horizontal ?? []).map(({ bottom }) => bottom),
    ];
    const lowest = Math.max(topPt, ...ends);
    return Math.max(0, Math.round((1 - (lowest - topPt) / textPt) * 100) / 100);
  });
}
