import type { BlockCell } from '../../../shared/alignment/blocks.ts';
import { joinMerged, type SourceCell } from '../join-merged.ts';
import { limits } from '../limits.ts';
import { childAt, elementsOf, numberAt, type XmlElement } from '../read-xml.ts';
import { stopReading } from '../stop-reading.ts';

/** Wrappers that content controls, insertions and old smart tags put around rows and cells. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Children of that name, looking through wrappers. */
export function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? unwrapped(child, name) : [];
  });
}

function isDeletedRow(row: XmlElement): boolean {
  const properties = childAt(row, 'trPr');
  return properties !== null && (childAt(properties, 'del') ?? childAt(properties, 'moveFrom')) !== null;
}

export const rowsOf = (table: XmlElement) => unwrapped(table, 'tr').filter((row) => !isDeletedRow(row));
export const cellsOf = (row: XmlElement) => unwrapped(row, 'tc');

/** `continue` is what an empty value means; Word 2003 writes the name in small letters. */
function continues(properties: XmlElement | null, direction: 'v' | 'h'): boolean {
  const merge = properties && (childAt(properties, `${direction}Merge`) ?? childAt(properties, `${direction}merge`));
  return merge !== null && merge.attributes['val'] !== 'restart';
}

function readRow(row: XmlElement, textOf: (cell: XmlElement) => string): SourceCell[] {
  const properties = childAt(row, 'trPr');
  const skipped = properties ? numberAt(childAt(properties, 'gridBefore'), 'val', 0) : 0;
  const cells: SourceCell[] = skipped > 0 ? [{ text: '', column: 0, columnSpan: skipped, continuesAbove: false }] : [];
  let column = skipped;
  for (const cell of cellsOf(row)) {
    const cellProperties = childAt(cell, 'tcPr');
    const columnSpan = Math.max(1, cellProperties ? numberAt(childAt(cellProperties, 'gridSpan'), 'val', 1) : 1);
    if (columnSpan > limits.sheetColumns) stopReading('too-complex');
    const left = cells.at(-1);
    if (continues(cellProperties, 'h') && left) {
      cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
    } else {
      cells.push({ text: textOf(cell), column, columnSpan, continuesAbove: continues(cellProperties, 'v') });
    }
    column += columnSpan;
  }
  return cells;
}

export function readTableRows(table: XmlElement, textOf: (cell: XmlElement) => string): BlockCell[][] {
  return joinMerged(rowsOf(table).map((row) => readRow(row, textOf)));
}

/** A table of few boxes that holds other tables only places them on the page. */
export function isFrame(table: XmlElement): boolean {
  const rows = rowsOf(table);
  const holdsTables = rows.some((row) => cellsOf(row).some((cell) => unwrapped(cell, 'tbl').length > 0));
  return holdsTables && rows.every((row) => cellsOf(row).length <= 2);
}
