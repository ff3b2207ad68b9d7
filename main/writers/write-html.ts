import type { AttachedSheets } from '../../shared/document/attached-sheet.ts';
import type { FileProperty } from '../../shared/document/export-record.ts';
import { fitTables } from '../../shared/document/fit-tables.ts';
import { type LayoutChoices, officialLayout } from '../../shared/document/layout-choices.ts';
import type {
  DocumentBox,
  DocumentNode,
  DocumentTable,
  ReportDocument,
} from '../../shared/document/report-document.ts';
import { signatureBlock } from '../../shared/document/signature-block.ts';
import { blocksOf } from '../../shared/document/table-blocks.ts';
import { hasLongLatin } from '../../shared/document/text-width.ts';
import { labelPitch, sizePt, type Typeface, titlePitchPt, typefaces } from '../../shared/document/typography.ts';
import type { TableKey } from '../../shared/formats/form.ts';
import { sheetPageStyle, writeSheet } from './html/attached-sheets.ts';
import { digitsFace, pageStyle } from './html/page-style.ts';
import { escapeMarkup } from './xml.ts';

/** The styles of one page, which depend on what the county asks for. */
function stylesOf({ digits, linePitchPt, captionBand }: LayoutChoices) {
  const fontStack = (face: Typeface): string => {
    const names = [...(digits === 'times' ? [digitsFace] : []), face.name, ...face.fallbacks];
    return `${names.map((name) => (/^[\w-]+$/.test(name) ? name : `'${name}'`)).join(',')},serif`;
  };
  const style = (face: Typeface, size: number, rest: string) =>
    `font-family:${fontStack(face)};font-size:${size}pt;${rest}`;
  const pitch = `line-height:${linePitchPt}pt`;
  const heading = `font-weight:normal;${pitch};margin:0;text-indent:2em;break-after:avoid`;
  return {
    title: style(
      typefaces.title,
      sizePt.二号,
      `font-weight:normal;text-align:center;line-height:${titlePitchPt}pt;margin:0 0 ${linePitchPt}pt`,
    ),
    heading1: style(typefaces.heading1, sizePt.三号, heading),
    heading2: style(typefaces.heading2, sizePt.三号, heading),
    body: style(typefaces.body, sizePt.三号, `${pitch};margin:0;text-indent:2em;overflow-wrap:anywhere`),
    lead: `font-family:${fontStack(typefaces.heading2)}`,
    signature: (rest: string) => style(typefaces.body, sizePt.三号, `${pitch};${rest}`),
    table: (size: number, rest: string) => style(typefaces.table, size, rest),
    captionBand,
    linePitchPt,
  };
}

type Styles = ReturnType<typeof stylesOf>;

const boxPaddingPt: Readonly<Record<TableKey, string>> = {
  proactive: '1pt 5pt',
  requests: '0.5pt 1pt',
  review: '0.5pt 1pt',
};

/** What a box adds to its table's typeface and size; figures stand in the middle of their box like every heading. */
function roleStyle(box: DocumentBox, table: DocumentTable, { captionBand }: Styles): string {
  const hasBlocks = table.table === 'proactive';
  switch (box.role) {
    case 'caption':
      return `text-align:center${captionBand ? `;background:${captionBand}` : ''}`;
    case 'corner':
      return hasBlocks ? 'text-align:center;font-weight:bold' : 'text-align:left';
    case 'column-heading':
      return hasBlocks ? 'text-align:center;font-weight:bold' : 'text-align:center';
    case 'row-heading':
      if (box.upright) return 'text-align:center;font-weight:bold;writing-mode:vertical-rl';
      return !hasBlocks && box.column === 0 ? 'text-align:left;font-weight:bold' : 'text-align:left';
    case 'value':
      return `text-align:center;line-height:1;font-size:${table.figureSizePt}pt`;
  }
}

/** The first box of a column alone says its width too: some portals take the columns out of what is pasted. */
function widthStyle(box: DocumentBox, { boxes, columnWidthsMm }: DocumentTable): string {
  const first = boxes.find(({ column, columnSpan }) => column === box.column && columnSpan === 1);
  return first === box ? `;width:${columnWidthsMm[box.column]}mm` : '';
}

function writeBox(box: DocumentBox, table: DocumentTable, styles: Styles): string {
  const spans = [
    box.columnSpan > 1 ? ` colspan="${box.columnSpan}"` : '',
    box.rowSpan > 1 ? ` rowspan="${box.rowSpan}"` : '',
  ].join('');
  const css = escapeMarkup(
    `border:1px solid #000;padding:${boxPaddingPt[table.table]};${roleStyle(box, table, styles)}${widthStyle(box, table)}`,
  );
  return `<td${spans} style="${css}">${escapeMarkup(box.text)}</td>`;
}

function writeTable(table: DocumentTable, styles: Styles): string {
  const writeRow = (row: number) => {
    const boxes = table.boxes.filter((box) => box.row === row).map((box) => writeBox(box, table, styles));
    return `<tr style="height:${table.rowPt}pt">\n${boxes.join('\n')}\n</tr>`;
  };
  const columns = table.columnWidthsMm.map((mm) => `<col style="width:${mm}mm">`).join('');
  const look = `border-collapse:collapse;width:156mm;max-width:100%;margin:0 auto;line-height:${labelPitch}`;
  const css = escapeMarkup(styles.table(table.labelSizePt, look));
  const parts = blocksOf(table).map(({ from, to }) => {
    const rows = Array.from({ length: to - from }, (_, offset) => writeRow(from + offset));
    return `<tbody style="break-inside:avoid">\n${rows.join('\n')}\n</tbody>`;
  });
  return `<table style="${css}">\n<colgroup>${columns}</colgroup>\n${parts.join('\n')}\n</table>`;
}

function writeParagraph(text: string, lead: number, styles: Styles): string {
  const opening =
    lead > 0 ? `<span style="${escapeMarkup(styles.lead)}">${escapeMarkup(text.slice(0, lead))}</span>` : '';
  const css = `${styles.body};text-align:${hasLongLatin(text) ? 'left' : 'justify'}`;
  return `<p style="${escapeMarkup(css)}">${opening}${escapeMarkup(text.slice(lead))}</p>`;
}

function writeSignature(unit: string, date: string, styles: Styles): string {
  const { rightEms, widthEms } = signatureBlock(unit, date);
  const place = `${rightEms}em 0 auto;width:${widthEms}em;text-align:center;break-before:avoid;break-inside:avoid`;
  return [unit, date]
    .filter(Boolean)
    .map((text, index) => {
      const css = styles.signature(`margin:${index === 0 ? 2 * styles.linePitchPt : 0}pt ${place}`);
      return `<p style="${escapeMarkup(css)}">${escapeMarkup(text)}</p>`;
    })
    .join('\n');
}

/** A line of its own on the page, but no break in the text: copied or read, the title is one line. */
const writeTitleLine = (line: string) => `<span style="display:block">${escapeMarkup(line)}</span>`;

/** A heading under a table stands half a line off it. */
function writeNode(node: DocumentNode, before: DocumentNode | undefined, styles: Styles): string {
  switch (node.kind) {
    case 'title':
      return `<h1 style="${escapeMarkup(styles.title)}">${node.lines.map(writeTitleLine).join('')}</h1>`;
    case 'heading': {
      const tag = node.level === 1 ? 'h2' : 'h3';
      const own = node.level === 1 ? styles.heading1 : styles.heading2;
      const css = before?.kind === 'table' ? `${own};margin-top:${styles.linePitchPt / 2}pt` : own;
      return `<${tag} style="${escapeMarkup(css)}">${escapeMarkup(node.text)}</${tag}>`;
    }
    case 'paragraph':
      return writeParagraph(node.text, node.lead, styles);
    case 'signature':
      return writeSignature(node.unit, node.date, styles);
    case 'table':
      return writeTable(node, styles);
  }
}

const writeProperty = ({ name, value }: FileProperty) =>
  `\n<meta name="${escapeMarkup(name)}" content="${escapeMarkup(value)}">`;

/**
 * One self-contained page whose styles travel with each element, so that it survives being pasted into a portal's editor.
 * Printed, it is the paged report: 22 lines of 28 characters, page numbers outside.
 */
export function writeHtml(
  document: ReportDocument,
  choices: LayoutChoices = officialLayout,
  properties: readonly FileProperty[] = [],
  sheets: AttachedSheets = {},
): string {
  const styles = stylesOf(choices);
  const { nodes } = fitTables(document, choices);
  const { before, after } = sheets;
  const body = [
    ...(before ? [writeSheet(before, choices)] : []),
    ...nodes.map((node, index, all) => writeNode(node, all[index - 1], styles)),
    ...(after ? [writeSheet(after, choices)] : []),
  ];
  const pages = [pageStyle(choices), sheetPageStyle(sheets, choices)].filter(Boolean);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(document.title)}</title>${properties.map(writeProperty).join('')}
<style>
${pages.join('\n')}
</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
