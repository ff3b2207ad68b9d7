import type { DocumentNode, DocumentTable, ReportDocument } from '../../../shared/document/report-document.ts';

/** How a plain text keeps the boxes of a table apart. */
export type TextStyle = 'bars' | 'lines' | 'tabs' | 'markdown';

function rowsOf({ layout, boxes }: DocumentTable): string[][] {
  return Array.from({ length: layout.rowCount }, (_, row) =>
    boxes.filter((box) => box.row === row).map(({ text }) => text),
  );
}

function markdownRows(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0] ?? '', `|${' --- |'.repeat(width)}`, ...lines.slice(1)];
}

const printTable: Readonly<Record<TextStyle, (rows: readonly (readonly string[])[]) => string[]>> = {
  bars: (rows) => rows.map((row) => row.map((text) => `${text} | `).join('')),
  lines: (rows) => rows.flat(),
  tabs: (rows) => rows.map((row) => row.join('\t')),
  markdown: markdownRows,
};

function printNode(node: DocumentNode, style: TextStyle): string[] {
  if (node.kind === 'title') return [node.lines.join('')];
  if (node.kind === 'signature') return [node.unit, node.date];
  return node.kind === 'table' ? printTable[style](rowsOf(node)) : [node.text];
}

/** The report as someone pasted it into a plain text. */
export function asText(document: ReportDocument, style: TextStyle): string {
  const lines = document.nodes.flatMap((node) => printNode(node, style));
  return `${lines.join('\n')}\n`;
}

/** Figures as an input method in full width writes them. */
export function withFullWidthDigits(text: string): string {
  return text.replace(/[\d.-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
