import type { DocumentNode, DocumentTable, ReportDocument } from '../../shared/document/report-document.ts';

/** A table as it comes out when a portal's page is copied into a text file: a row a line, its boxes between bars. */
function rowsOf({ layout, boxes }: DocumentTable): string[] {
  return Array.from({ length: layout.rowCount }, (_, row) =>
    boxes
      .filter((box) => box.row === row)
      .map((box) => box.text)
      .join(' | '),
  );
}

function linesOf(node: DocumentNode): string[] {
  switch (node.kind) {
    case 'title':
      return [node.lines.join('')];
    case 'heading':
    case 'paragraph':
      return [node.text];
    case 'signature':
      return [node.unit, node.date].filter(Boolean);
    case 'table':
      return rowsOf(node);
  }
}

/** The report as a plain text file, the way clerks keep last year's. */
export function documentAsPageText(document: ReportDocument): string {
  return `${document.nodes.flatMap(linesOf).join('\n')}\n`;
}
