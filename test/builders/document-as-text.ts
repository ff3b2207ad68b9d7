import type { DocumentNode, DocumentTable, ReportDocument } from '../../shared/document/report-document.ts';

/** A table row by row; a box is printed once, where it begins, and its spans are named as 列 and 行. */
function tableAsText({ layout, boxes, columnWidthsMm, figureSizePt }: DocumentTable): string {
  const rows = Array.from({ length: layout.rowCount }, (_, row) =>
    boxes
      .filter((box) => box.row === row)
      .map(({ text, rowSpan, columnSpan, upright }) => {
        const spans = [
          columnSpan > 1 ? `${columnSpan}列` : '',
          rowSpan > 1 ? `${rowSpan}行` : '',
          upright ? '竖' : '',
        ].join('');
        return spans ? `${text}〔${spans}〕` : text;
      })
      .join(' | '),
  );
  return [`〔表 ${columnWidthsMm.join(' ')} mm，数字 ${figureSizePt} 磅〕`, ...rows].join('\n');
}

function nodeAsText(node: DocumentNode): string {
  switch (node.kind) {
    case 'title':
      return node.lines.map((line) => `〔题〕${line}`).join('\n');
    case 'heading':
      return `${'#'.repeat(node.level)} ${node.text}`;
    case 'paragraph':
      return node.lead > 0 ? `〔${node.text.slice(0, node.lead)}〕${node.text.slice(node.lead)}` : node.text;
    case 'signature':
      return `〔落款〕${node.unit} ${node.date}`;
    case 'table':
      return tableAsText(node);
  }
}

/** The laid-out report as a clerk can read it through, for the goldens. */
export function documentAsText(document: ReportDocument): string {
  return `${document.nodes.map(nodeAsText).join('\n')}\n`;
}
