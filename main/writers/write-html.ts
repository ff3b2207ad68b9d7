import type {
  DocumentBox,
  DocumentNode,
  DocumentTable,
  ReportDocument,
} from '../../shared/document/report-document.ts';
import { captionBand, pageMm, sizePt, type Typeface, typefaces } from '../../shared/document/typography.ts';

import { escapeMarkup } from './xml.ts';

/** Latin letters and digits come first in the stack, as the standard sets them in Times New Roman. */
function fontStack(face: Typeface): string {
  const names = [typefaces.digits.name, face.name, ...face.fallbacks];
  return `${names.map((name) => (/^[\w-]+$/.test(name) ? name : `'${name}'`)).join(',')},serif`;
}

const style = (face: Typeface, size: number, rest: string) =>
  `font-family:${fontStack(face)};font-size:${size}pt;${rest}`;

const titleStyle = style(
  typefaces.title,
  sizePt.二号,
  'font-weight:normal;text-align:center;line-height:1.6;margin:0 0 16pt',
);
const textStyle = 'line-height:28pt;margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere';
const heading1Style = style(
  typefaces.heading1,
  sizePt.三号,
  'font-weight:normal;line-height:28pt;margin:0;text-indent:2em;break-after:avoid',
);
const heading2Style = style(
  typefaces.heading2,
  sizePt.三号,
  'font-weight:normal;line-height:28pt;margin:0;text-indent:2em;break-after:avoid',
);
const bodyStyle = style(typefaces.body, sizePt.三号, textStyle);
const leadStyle = `font-family:${fontStack(typefaces.heading2)}`;
const signatureStyle = style(
  typefaces.body,
  sizePt.三号,
  'line-height:28pt;margin:0;text-align:right;break-before:avoid',
);

const boxStyle = 'border:1px solid #000;padding:2pt 1.5pt;line-height:1.25;vertical-align:middle;';

function roleStyle(box: DocumentBox, table: DocumentTable): string {
  const labelSize = table.table === 'proactive' ? sizePt.小四 : sizePt.五号;
  const label = (rest: string) => style(typefaces.table, labelSize, rest);
  switch (box.role) {
    case 'caption':
      return label(`text-align:center;font-weight:normal;background:${captionBand}`);
    case 'corner':
      return label(
        table.table === 'proactive' ? 'text-align:center;font-weight:bold' : 'text-align:left;font-weight:normal',
      );
    case 'column-heading':
      return label(`text-align:center;font-weight:${table.table === 'proactive' ? 'bold' : 'normal'}`);
    case 'row-heading':
      return label(
        box.upright
          ? 'text-align:center;font-weight:bold;writing-mode:vertical-rl'
          : 'text-align:left;font-weight:normal',
      );
    case 'value':
      return style(typefaces.table, table.figureSizePt, 'text-align:center');
  }
}

function writeBox(box: DocumentBox, table: DocumentTable): string {
  const spans = [
    box.columnSpan > 1 ? ` colspan="${box.columnSpan}"` : '',
    box.rowSpan > 1 ? ` rowspan="${box.rowSpan}"` : '',
  ].join('');
  const css = escapeMarkup(boxStyle + roleStyle(box, table));
  return `<td${spans} style="${css}">${escapeMarkup(box.text)}</td>`;
}

function writeTable(table: DocumentTable): string {
  const rows = Array.from({ length: table.layout.rowCount }, (_, row) =>
    table.boxes.filter((box) => box.row === row).map((box) => writeBox(box, table)),
  );
  const columns = table.columnWidthsMm.map((mm) => `<col style="width:${mm}mm">`).join('');
  const css = 'border-collapse:collapse;table-layout:fixed;width:156mm;max-width:100%;margin:0 auto 14pt';
  const keep = table.table === 'proactive' ? '' : ';break-inside:avoid';
  const body = rows.map((boxes) => `<tr style="break-inside:avoid">\n${boxes.join('\n')}\n</tr>`).join('\n');
  return `<table style="${css}${keep}">\n<colgroup>${columns}</colgroup>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function writeParagraph(text: string, lead: number): string {
  const opening =
    lead > 0 ? `<span style="${escapeMarkup(leadStyle)}">${escapeMarkup(text.slice(0, lead))}</span>` : '';
  return `<p style="${escapeMarkup(bodyStyle)}">${opening}${escapeMarkup(text.slice(lead))}</p>`;
}

function writeNode(node: DocumentNode): string {
  switch (node.kind) {
    case 'title':
      return `<h1 style="${escapeMarkup(titleStyle)}">${node.lines.map(escapeMarkup).join('<br>')}</h1>`;
    case 'heading': {
      const tag = node.level === 1 ? 'h2' : 'h3';
      const css = node.level === 1 ? heading1Style : heading2Style;
      return `<${tag} style="${escapeMarkup(css)}">${escapeMarkup(node.text)}</${tag}>`;
    }
    case 'paragraph':
      return writeParagraph(node.text, node.lead);
    case 'signature':
      return [node.unit, node.date]
        .filter(Boolean)
        .map((line) => `<p style="${escapeMarkup(signatureStyle)}">${escapeMarkup(line)}</p>`)
        .join('\n');
    case 'table':
      return writeTable(node);
  }
}

/** One self-contained page whose styles travel with each element, so that it survives being pasted into a portal's editor. */
export function writeHtml(document: ReportDocument): string {
  const { top, right, bottom, left } = pageMm;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(document.title)}</title>
<style>
body { max-width: 156mm; margin: 0 auto; padding: 12mm 6mm; }
@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
@media print { body { max-width: none; padding: 0; } * { print-color-adjust: exact; } }
</style>
</head>
<body>
${document.nodes.map(writeNode).join('\n')}
</body>
</html>
`;
}
