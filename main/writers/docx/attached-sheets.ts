import type { AttachedSheet, SheetBox, SheetRow } from '../../../shared/document/attached-sheet.ts';
import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import { mmToTwips, ptToTwips } from './measures.ts';
import { styled, writeParagraphXml, writeRun } from './word-xml.ts';

const styleByLook: Readonly<Record<SheetBox['look'], string>> = {
  label: 'TableHead',
  figure: 'TableHead',
  entry: 'TableLabel',
  signature: 'TableLabel',
};

/** Lines as high as their type asks for, with white above and below in points; the styles' own pitch is for smaller type. */
function pitch(sizePt: number, beforePt = 0, afterPt = 0): string {
  const room = `w:before="${ptToTwips(beforePt)}" w:after="${ptToTwips(afterPt)}"`;
  return `<w:spacing ${room} w:line="${ptToTwips(sizePt * 1.3)}" w:lineRule="atLeast"/>`;
}

/** How far what a signature is for stands off the rules of its box. */
const inwardPt = 5;

function writeTitle({ title, color }: AttachedSheet, { linePitchPt }: LayoutChoices): string {
  const room = `<w:spacing w:after="${ptToTwips(linePitchPt / 2)}"/>`;
  const runs = title.map((text, index) => writeRun(text, { color }, index > 0));
  return writeParagraphXml(styled('Title') + room, runs.join(''));
}

/** The lines above and below the table are set in 五号. */
const linePt = 10.5;

function writeLine(text: string, beforePt: number): string {
  return writeParagraphXml(styled('TableLabel') + pitch(linePt, beforePt, 3), writeRun(text, { size: linePt * 2 }));
}

function paragraphLook(look: SheetBox['look'], sizePt: number): string {
  if (look !== 'signature') return styled(styleByLook[look]) + pitch(sizePt);
  return `${styled(styleByLook[look])}${pitch(sizePt, inwardPt)}<w:ind w:left="${ptToTwips(inwardPt)}" w:firstLineChars="0" w:firstLine="0"/>`;
}

function writeBox(box: SheetBox, widthTwips: number, { sizePt }: AttachedSheet): string {
  const properties = [
    `<w:tcW w:type="dxa" w:w="${widthTwips}"/>`,
    box.columnSpan > 1 ? `<w:gridSpan w:val="${box.columnSpan}"/>` : '',
    `<w:vAlign w:val="${box.look === 'signature' ? 'top' : 'center'}"/>`,
  ];
  const paragraphs = box.text
    .split('\n')
    .map((line) =>
      writeParagraphXml(paragraphLook(box.look, sizePt), line === '' ? '' : writeRun(line, { size: sizePt * 2 })),
    );
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

function writeRow(row: SheetRow, isHead: boolean, columns: readonly number[], sheet: AttachedSheet): string {
  let column = 0;
  const cells = row.boxes.map((box) => {
    const width = columns.slice(column, column + box.columnSpan).reduce((sum, twips) => sum + twips, 0);
    column += box.columnSpan;
    return writeBox(box, width, sheet);
  });
  const height = `<w:trHeight w:val="${mmToTwips(row.leastHeightMm)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${height}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

function writeTable(sheet: AttachedSheet): string {
  const columns = sheet.columnWidthsMm.map(mmToTwips);
  const width = columns.reduce((sum, twips) => sum + twips, 0);
  const line = (side: string) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="${sheet.color.slice(1)}"/>`;
  const margin = mmToTwips(1);
  const margins = `<w:tblCellMar><w:left w:type="dxa" w:w="${margin}"/><w:right w:type="dxa" w:w="${margin}"/></w:tblCellMar>`;
  const properties = `<w:tblStyle w:val="ReportTable"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${sides.map(line).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}`;
  const grid = columns.map((twips) => `<w:gridCol w:w="${twips}"/>`).join('');
  const rows = sheet.rows.map((row, index) => writeRow(row, index < sheet.headRows, columns, sheet));
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A page's title, lines, table and closing as paragraphs and a table of the body, without its section. */
export function writeSheet(sheet: AttachedSheet, choices: LayoutChoices): string {
  return [
    writeTitle(sheet, choices),
    ...sheet.opening.map((text) => writeLine(text, 0)),
    writeTable(sheet),
    ...sheet.closing.map((text) => writeLine(text, 12)),
  ].join('');
}

/** Ends a section with a line as low as a line can be: the page it closes must not need room for it. */
export function writeSectionEnd(sectionXml: string): string {
  const low = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  const mark = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';
  return writeParagraphXml(low + mark + sectionXml, '');
}

/** Ends a section with the last of these paragraphs. */
export function withSectionEnd(body: string, sectionXml: string): string {
  const at = body.lastIndexOf('<w:p>');
  const [before, last] = [body.slice(0, at), body.slice(at)];
  const ended = last.startsWith('<w:p><w:pPr>')
    ? last.replace('</w:pPr>', `${sectionXml}</w:pPr>`)
    : last.replace('<w:p>', `<w:p><w:pPr>${sectionXml}</w:pPr>`);
  return before + ended;
}
