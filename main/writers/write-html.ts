import { officialBand } from '../../shared/document/layout-choices.ts';
import type {
  DocumentBox,
  DocumentNode,
  DocumentTable,
  ReportDocument,
} from '../../shared/document/report-document.ts';
import { signatureBlock } from '../../shared/document/signature-block.ts';
import { hasLongLatin } from '../../shared/document/text-width.ts';
import { pageMm, sizePt, type Typeface, tableLabelPt, typefaces } from '../../shared/document/typography.ts';
import { escapeMarkup } from './xml.ts';

/** Only Latin letters and digits: the quotation marks of Times New Roman are half as wide as Chinese ones. */
const digitsFace = 'nianbao-digits';

function fontStack(face: Typeface): string {
  const names = [digitsFace, face.name, ...face.fallbacks];
  return `${names.map((name) => (/^[\w-]+$/.test(name) ? name : `'${name}'`)).join(',')},serif`;
}

const style = (face: Typeface, size: number, rest: string) =>
  `font-family:${fontStack(face)};font-size:${size}pt;${rest}`;

const titleStyle = style(
  typefaces.title,
  sizePt.二号,
  'font-weight:normal;text-align:center;line-height:1.6;margin:0 0 16pt',
);
const textStyle = 'line-height:28pt;margin:0;text-indent:2em;overflow-wrap:anywhere';
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
const boxStyle = 'border:1px solid #000;padding:0.5pt 1pt;';

/** What a box adds to its table's typeface and size; figures stand in the middle of their box like every heading. */
function roleStyle(box: DocumentBox, table: DocumentTable): string {
  const hasBlocks = table.table === 'proactive';
  switch (box.role) {
    case 'caption':
      return `text-align:center;background:${officialBand}`;
    case 'corner':
      return hasBlocks ? 'text-align:center;font-weight:bold' : 'text-align:left';
    case 'column-heading':
      return hasBlocks ? 'text-align:center;font-weight:bold' : 'text-align:center';
    case 'row-heading':
      if (box.upright) return 'text-align:center;font-weight:bold;writing-mode:vertical-rl';
      return !hasBlocks && box.column === 0 ? 'text-align:left;font-weight:bold' : 'text-align:left';
    case 'value':
      return `text-align:center;font-size:${table.figureSizePt}pt`;
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

/** First rows of the parts that should not be torn apart: every 条款 block, or the whole table. */
function partStarts(table: DocumentTable): readonly number[] {
  const captions = table.boxes.filter((box) => box.role === 'caption').map((box) => box.row);
  return captions.length > 0 ? captions : [0];
}

function writeTable(table: DocumentTable): string {
  const height = table.table === 'proactive' ? 24 : 18;
  const writeRow = (row: number) => {
    const boxes = table.boxes.filter((box) => box.row === row).map((box) => writeBox(box, table));
    return `<tr style="height:${height}pt">\n${boxes.join('\n')}\n</tr>`;
  };
  const columns = table.columnWidthsMm.map((mm) => `<col style="width:${mm}mm">`).join('');
  const look =
    'border-collapse:collapse;table-layout:fixed;width:156mm;max-width:100%;margin:0 auto 14pt;line-height:1.2';
  const css = escapeMarkup(style(typefaces.table, tableLabelPt[table.table], look));
  const starts = partStarts(table);
  const parts = starts.map((start, index) => {
    const end = starts[index + 1] ?? table.layout.rowCount;
    const rows = Array.from({ length: end - start }, (_, offset) => writeRow(start + offset));
    return `<tbody style="break-inside:avoid">\n${rows.join('\n')}\n</tbody>`;
  });
  return `<table style="${css}">\n<colgroup>${columns}</colgroup>\n${parts.join('\n')}\n</table>`;
}

function writeParagraph(text: string, lead: number): string {
  const opening =
    lead > 0 ? `<span style="${escapeMarkup(leadStyle)}">${escapeMarkup(text.slice(0, lead))}</span>` : '';
  const css = `${bodyStyle};text-align:${hasLongLatin(text) ? 'left' : 'justify'}`;
  return `<p style="${escapeMarkup(css)}">${opening}${escapeMarkup(text.slice(lead))}</p>`;
}

function writeSignature(unit: string, date: string): string {
  const { rightEms, widthEms } = signatureBlock(unit, date);
  const place = `${rightEms}em 0 auto;width:${widthEms}em;text-align:center;line-height:28pt;break-before:avoid`;
  return [unit, date]
    .filter(Boolean)
    .map((text, index) => {
      const css = style(typefaces.body, sizePt.三号, `margin:${index === 0 ? 28 : 0}pt ${place}`);
      return `<p style="${escapeMarkup(css)}">${escapeMarkup(text)}</p>`;
    })
    .join('\n');
}

/** A line of its own on the page, but no break in the text: copied or read, the title is one line. */
const writeTitleLine = (line: string) => `<span style="display:block">${escapeMarkup(line)}</span>`;

function writeNode(node: DocumentNode): string {
  switch (node.kind) {
    case 'title':
      return `<h1 style="${escapeMarkup(titleStyle)}">${node.lines.map(writeTitleLine).join('')}</h1>`;
    case 'heading': {
      const tag = node.level === 1 ? 'h2' : 'h3';
      const css = node.level === 1 ? heading1Style : heading2Style;
      return `<${tag} style="${escapeMarkup(css)}">${escapeMarkup(node.text)}</${tag}>`;
    }
    case 'paragraph':
      return writeParagraph(node.text, node.lead);
    case 'signature':
      return writeSignature(node.unit, node.date);
    case 'table':
      return writeTable(node);
  }
}

/** One self-contained page whose styles travel with each element, so that it survives being pasted into a portal's editor. */
export function writeHtml(document: ReportDocument): string {
  const { top, right, bottom, left } = pageMm;
  const localFaces = [typefaces.digits.name, ...typefaces.digits.fallbacks]
    .map((name) => `local('${name}')`)
    .join(', ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(document.title)}</title>
<style>
@font-face { font-family: ${digitsFace}; src: ${localFaces}; unicode-range: U+20-7E; }
body { max-width: 156mm; margin: 0 auto; padding: 12mm 6mm; }
@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
@media print { @font-face { font-family: ${digitsFace}; src: ${localFaces}; unicode-range: U+20-7E; }
body { max-width: none; padding: 0; } * { print-color-adjust: exact; } }
</style>
</head>
<body>
${document.nodes.map(writeNode).join('\n')}
</body>
</html>
`;
}
