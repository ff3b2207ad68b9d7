import {
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextDirection,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentBox, DocumentTable } from '../../../shared/document/report-document.ts';
import { sizePt, tableLabelPt, tableRowPt } from '../../../shared/document/typography.ts';
import type { TableKey } from '../../../shared/formats/form.ts';
import { chineseRun } from './chinese-run.ts';
import { columnTwips, mmToTwips, ptToTwips, textBlockTwips } from './measures.ts';

const cellMarginMm: Record<TableKey, number> = { proactive: 1.8, requests: 0.4, review: 0.4 };

const styleByRole: Record<DocumentBox['role'], string> = {
  caption: 'TableHead',
  corner: 'TableHead',
  'column-heading': 'TableHead',
  'row-heading': 'TableLabel',
  value: 'TableFigure',
};

/**
 * Word's own value for upright Chinese in a cell: with plain tbRl some readers lay the characters on their side. The
 * library declares only part of ST_TextDirection.
 */
const uprightFlow = 'tbRlV' as unknown as typeof TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT;

/** The sizes the table styles carry; anything else is set on the run. */
const styleSizePt = { label: 10, figure: sizePt.四号 } as const;

function sizeOf(box: DocumentBox, table: DocumentTable): number | null {
  if (box.role === 'value') return table.figureSizePt === styleSizePt.figure ? null : table.figureSizePt;
  const pt = tableLabelPt[table.table];
  return pt === styleSizePt.label ? null : pt;
}

/** Bold are the headings of 表二 and the lines 一, 二, 三 and 四 of 表三, which stand at its left edge. */
function isBold(box: DocumentBox, table: DocumentTable): boolean {
  if (table.table === 'proactive') return box.role === 'corner' || box.role === 'column-heading';
  return table.table === 'requests' && box.role === 'row-heading' && box.column === 0;
}

/** The 勾稽关系 in the corner of 表三 is a sentence and reads from the left. */
const isSentence = (box: DocumentBox) => box.role === 'corner' && box.text.length > 10;

function writeText(box: DocumentBox, table: DocumentTable): Paragraph {
  const style = isSentence(box) ? 'TableLabel' : box.upright ? 'TableHead' : styleByRole[box.role];
  const pt = sizeOf(box, table);
  const run = { ...(pt === null ? {} : { size: pt * 2 }), ...(isBold(box, table) ? { bold: true } : {}) };
  if (box.text === '') return new Paragraph({ style, run });
  return new Paragraph({ style, children: [new TextRun({ ...run, ...chineseRun(box.text), text: box.text })] });
}

/** What every cell of one table shares. */
interface Sheet {
  readonly table: DocumentTable;
  /** Widths of the grid columns in twips. */
  readonly columns: readonly number[];
  readonly captionBand: string | null;
}

const shadingOf = (rgb: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: rgb.slice(1) });

/** A box at the row it begins in, or its continuation in a row below, which shows nothing but must not stretch its row. */
function writeCell(box: DocumentBox, row: number, { table, columns, captionBand }: Sheet): TableCell {
  const width = columns.slice(box.column, box.column + box.columnSpan).reduce((sum, twips) => sum + twips, 0);
  const begins = box.row === row;
  return new TableCell({
    children: [begins ? writeText(box, table) : new Paragraph({ style: 'TableLabel' })],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(box.columnSpan > 1 ? { columnSpan: box.columnSpan } : {}),
    ...(box.rowSpan > 1 ? { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    ...(box.upright ? { textDirection: uprightFlow } : {}),
    ...(box.role === 'caption' && captionBand ? { shading: shadingOf(captionBand) } : {}),
  });
}

/** The boxes a row passes through, from left to right. */
function boxesIn(table: DocumentTable, row: number): DocumentBox[] {
  return table.boxes
    .filter((box) => box.row <= row && row < box.row + box.rowSpan)
    .sort((one, other) => one.column - other.column);
}

/** Rows that must not be parted from the next: all but the last of a 条款 block, or of a table without such blocks. */
function keepsWithNext(table: DocumentTable, row: number): boolean {
  const isLast = row === table.layout.rowCount - 1;
  return !isLast && !table.boxes.some((box) => box.role === 'caption' && box.row === row + 1);
}

/** How many rows at the top are headings to be repeated; none where the headings change from block to block. */
function headingRows(table: DocumentTable): number {
  if (table.boxes.some((box) => box.role === 'caption')) return 0;
  return table.boxes.find((box) => box.role === 'value' || box.role === 'row-heading')?.row ?? 0;
}

export function writeTable(table: DocumentTable, { captionBand }: LayoutChoices): Table {
  const columns = columnTwips(table.columnWidthsMm);
  const headings = headingRows(table);
  const margin = mmToTwips(cellMarginMm[table.table]);
  const rows = Array.from({ length: table.layout.rowCount }, (_, row) => {
    return new TableRow({
      children: boxesIn(table, row).map((box) => writeCell(box, row, { table, columns, captionBand })),
      cantSplit: true,
      keepNext: keepsWithNext(table, row),
      height: { value: ptToTwips(tableRowPt[table.table]), rule: HeightRule.ATLEAST },
      ...(row < headings ? { tableHeader: true } : {}),
    });
  });
  return new Table({
    style: 'ReportTable',
    width: { size: textBlockTwips, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    margins: { left: margin, right: margin },
    rows,
  });
}
