import type { DocumentBox, DocumentTable, ReportDocument } from '../../../shared/document/report-document.ts';
import type { TableKey } from '../../../shared/formats/form.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import type { Spot } from './addresses.ts';
import { labelPt, narrowHeadPt } from './styles.ts';

/** The three tables share fifteen sheet columns, as many as the widest has; widths in Excel's characters. */
export const columnWidths: readonly number[] = [...Array(4).fill(6.6), ...Array(4).fill(7.2), ...Array(7).fill(6.6)];
export const columnCount = columnWidths.length;

/** How many sheet columns each label column of a table takes; its figure columns share the rest evenly. */
const stubSpans: Readonly<Record<TableKey, readonly number[]>> = { proactive: [6], requests: [1, 3, 4], review: [] };

/** Height of one line of a label, and the least height of a row, in points. */
const linePt = labelPt * 1.35;
const leastRowPt = 21;

/** A box of a table at its place on the sheet. */
export interface PlacedBox {
  readonly box: DocumentBox;
  readonly from: Spot;
  readonly to: Spot;
}

export interface PlacedTable {
  readonly table: DocumentTable;
  /** The statutory heading of the section the table fills, in the row above it. */
  readonly heading: string;
  readonly headingRow: number;
  readonly boxes: readonly PlacedBox[];
  readonly rowHeightsPt: readonly number[];
  readonly lastRow: number;
}

export interface FormPlaces {
  readonly tables: readonly PlacedTable[];
  readonly spotByCell: ReadonlyMap<CellKey, Spot>;
  readonly lastRow: number;
}

/** First sheet column of each grid column, and one past the last. */
function columnEdges(table: DocumentTable): readonly number[] {
  const stub = stubSpans[table.table].slice(0, table.layout.stubColumns);
  const figures = table.layout.columnCount - stub.length;
  const left = columnCount - stub.reduce((sum, span) => sum + span, 0);
  const spans = [
    ...stub,
    ...Array.from({ length: figures }, (_, index) => Math.floor(left / figures) + (index < left % figures ? 1 : 0)),
  ];
  let edge = 1;
  return [edge, ...spans.map((span) => (edge += span))];
}

function place(box: DocumentBox, edges: readonly number[], top: number): PlacedBox {
  const from = { row: top + box.row, column: edges[box.column] ?? 1 };
  const endColumn = (edges[box.column + box.columnSpan] ?? columnCount + 1) - 1;
  return { box, from, to: { row: from.row + box.rowSpan - 1, column: endColumn } };
}

/** Lines a label takes in its box: an Excel character is 7 pixels wide, a little of it margin. */
function linesOf({ box, from, to }: PlacedBox): number {
  if (box.role === 'value' || box.upright) return 1;
  const characters = columnWidths.slice(from.column - 1, to.column).reduce((sum, width) => sum + width, 0);
  const pt = box.role === 'column-heading' ? narrowHeadPt : labelPt;
  return Math.ceil(box.text.length / Math.max(1, Math.floor((characters * 5.6) / pt)));
}

function rowHeights(table: DocumentTable, boxes: readonly PlacedBox[], top: number): readonly number[] {
  return Array.from({ length: table.layout.rowCount }, (_, row) => {
    const inRow = boxes.filter(({ box, from }) => from.row === top + row && box.rowSpan === 1);
    const lines = Math.max(1, ...inRow.map(linesOf));
    return Math.max(leastRowPt, Math.ceil(lines * linePt + 4));
  });
}

/** Where everything of the three tables stands, from `firstRow` down, one empty row between them. */
export function placeForm(document: ReportDocument, firstRow: number): FormPlaces {
  const tables: PlacedTable[] = [];
  const spotByCell = new Map<CellKey, Spot>();
  let heading = '';
  let row = firstRow;
  for (const node of document.nodes) {
    if (node.kind === 'heading' && node.level === 1) heading = node.text;
    if (node.kind !== 'table') continue;
    const top = row + 1;
    const edges = columnEdges(node);
    const boxes = node.boxes.map((box) => place(box, edges, top));
    for (const { box, from } of boxes) if (box.cell !== null) spotByCell.set(box.cell, from);
    const lastRow = row + node.layout.rowCount;
    tables.push({ table: node, heading, headingRow: row, boxes, rowHeightsPt: rowHeights(node, boxes, top), lastRow });
    row = lastRow + 2;
  }
  return { tables, spotByCell, lastRow: row - 2 };
}
