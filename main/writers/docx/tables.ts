import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentBox, DocumentTable } from '../../../shared/document/report-document.ts';
import { boxPaddingMm } from '../../../shared/document/row-heights.ts';
import { blocksOf } from '../../../shared/document/table-blocks.ts';
import { labelPitch, sizePt, tableLabelPt } from '../../../shared/document/typography.ts';
import { columnTwips, mmToTwips, ptToTwips, textBlockTwips } from './measures.ts';
import { markLook, styled, writeParagraphXml, writeRun } from './word-xml.ts';

const styleByRole: Record<DocumentBox['role'], string> = {
  caption: 'TableHead',
  corner: 'TableHead',
  'column-heading': 'TableHead',
  'row-heading': 'TableLabel',
  value: 'TableFigure',
};

/** Word's own value for upright Chinese in a cell: with plain tbRl some readers lay the characters on their side. */
const uprightFlow = 'tbRlV';

/** The sizes the table styles carry; anything else is set on the run. */
const styleSizePt = { label: tableLabelPt.requests, figure: sizePt.四号 } as const;

function sizeOf(box: DocumentBox, table: DocumentTable): number | null {
  if (box.role === 'value') return table.figureSizePt === styleSizePt.figure ? null : table.figureSizePt;
  return table.labelSizePt === styleSizePt.label ? null : table.labelSizePt;
}

/** Labels of another size than the styles' stand on lines of their own height. */
function pitchXml(box: DocumentBox, { labelSizePt }: DocumentTable): string {
  if (box.role === 'value' || labelSizePt === styleSizePt.label) return '';
  return `<w:spacing w:line="${ptToTwips(labelSizePt * labelPitch)}" w:lineRule="exact"/>`;
}

/** Bold are the headings of 表二 and the lines 一, 二, 三 and 四 of 表三, which stand at its left edge. */
function isBold(box: DocumentBox, table: DocumentTable): boolean {
  if (table.table === 'proactive') return box.role === 'corner' || box.role === 'column-heading';
  return table.table === 'requests' && box.role === 'row-heading' && box.column === 0;
}

/** The 勾稽关系 in the corner of 表三 is a sentence and reads from the left. */
const isSentence = (box: DocumentBox) => box.role === 'corner' && box.text.length > 10;

const keepNextXml = (keepsNext: boolean) => (keepsNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>');

function writeText(box: DocumentBox, table: DocumentTable, keepsNext: boolean): string {
  const style = isSentence(box) ? 'TableLabel' : box.upright ? 'TableHead' : styleByRole[box.role];
  const pt = sizeOf(box, table);
  const look = { size: pt === null ? null : pt * 2, isBold: isBold(box, table) };
  const properties = styled(style) + keepNextXml(keepsNext) + pitchXml(box, table);
  if (box.text === '') return writeParagraphXml(properties + markLook(look), '');
  return writeParagraphXml(properties, writeRun(box.text, look));
}

/** What every cell of one table shares. */
interface Sheet {
  readonly table: DocumentTable;
  /** Widths of the grid columns in twips. */
  readonly columns: readonly number[];
  readonly captionBand: string | null;
}

/** A box at the row it begins in, or its continuation in a row below, which shows nothing but must not stretch its row. */
function writeCell(box: DocumentBox, row: number, keepsNext: boolean, { table, columns, captionBand }: Sheet): string {
  const width = columns.slice(box.column, box.column + box.columnSpan).reduce((sum, twips) => sum + twips, 0);
  const begins = box.row === row;
  const properties = [
    `<w:tcW w:type="dxa" w:w="${width}"/>`,
    box.columnSpan > 1 ? `<w:gridSpan w:val="${box.columnSpan}"/>` : '',
    box.rowSpan > 1 ? `<w:vMerge w:val="${begins ? 'restart' : 'continue'}"/>` : '',
    box.role === 'caption' && captionBand
      ? `<w:shd w:fill="${captionBand.slice(1)}" w:color="auto" w:val="clear"/>`
      : '',
    box.upright ? `<w:textDirection w:val="${uprightFlow}"/>` : '',
    '<w:vAlign w:val="center"/>',
  ];
  const text = begins
    ? writeText(box, table, keepsNext)
    : writeParagraphXml(styled('TableLabel') + keepNextXml(keepsNext), '');
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${text}</w:tc>`;
}

/** The boxes a row passes through, from left to right. */
function boxesIn(table: DocumentTable, row: number): DocumentBox[] {
  return table.boxes
    .filter((box) => box.row <= row && row < box.row + box.rowSpan)
    .sort((one, other) => one.column - other.column);
}

/** Rows that must not be parted from the next: all but the last of each block. */
function keepsWithNext(table: DocumentTable, row: number): boolean {
  return !blocksOf(table).some(({ to }) => to === row + 1);
}

/** How many rows at the top are headings to be repeated; none where the headings change from block to block. */
function headingRows(table: DocumentTable): number {
  if (table.boxes.some((box) => box.role === 'caption')) return 0;
  return table.boxes.find((box) => box.role === 'value' || box.role === 'row-heading')?.row ?? 0;
}

export function writeTable(table: DocumentTable, { captionBand }: LayoutChoices): string {
  const columns = columnTwips(table.columnWidthsMm);
  const headings = headingRows(table);
  const margin = mmToTwips(boxPaddingMm[table.table]);
  const height = ptToTwips(table.rowPt);
  const rows = Array.from({ length: table.layout.rowCount }, (_, row) => {
    const keepsNext = keepsWithNext(table, row);
    const cells = boxesIn(table, row).map((box) => writeCell(box, row, keepsNext, { table, columns, captionBand }));
    const repeats = row < headings ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${repeats}<w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const margins = `<w:tblCellMar><w:left w:type="dxa" w:w="${margin}"/><w:right w:type="dxa" w:w="${margin}"/></w:tblCellMar>`;
  const properties = `<w:tblStyle w:val="ReportTable"/><w:tblW w:type="dxa" w:w="${textBlockTwips}"/><w:tblLayout w:type="fixed"/>${margins}`;
  const grid = columns.map((twips) => `<w:gridCol w:w="${twips}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
