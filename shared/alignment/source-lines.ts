import type { Block, BlockCell, Place } from './blocks.ts';
import { normalise } from './normalise.ts';

/** One box or paragraph of the source, levelled for reading. */
export interface SourceCell {
  readonly literal: string;
  /** The literal text normalised, without spaces at its ends. */
  readonly text: string;
  readonly span: number;
  readonly isFiller: boolean;
  /** Place in the source table's grid from 0, boxes that reach down counted; `null` for a line of one box. */
  readonly column: number | null;
  readonly place: Place;
}

/** A table row, or a paragraph as a line of one cell. */
export interface SourceLine {
  readonly cells: readonly SourceCell[];
  readonly kind: Block['kind'];
  readonly block: number;
  /** Where the file has lines: two figures on neighbouring lines belong together. */
  readonly line: number | null;
}

type Box = Pick<BlockCell, 'text' | 'columnSpan' | 'isFiller'>;

function cellOf({ text, columnSpan, isFiller }: Box, column: number | null, place: Place): SourceCell {
  return { literal: text, text: normalise(text).trim(), span: columnSpan, isFiller: isFiller ?? false, column, place };
}

/** Where each box of a table begins, as a browser lays merged boxes out. */
function layColumns(rows: readonly (readonly BlockCell[])[]): number[][] {
  const freeFrom: number[] = [];
  return rows.map((row, rowIndex) => {
    let column = 0;
    return row.map(({ columnSpan, rowSpan }) => {
      while ((freeFrom[column] ?? 0) > rowIndex) column += 1;
      const start = column;
      for (let covered = start; covered < start + columnSpan; covered += 1) freeFrom[covered] = rowIndex + rowSpan;
      column = start + columnSpan;
      return start;
    });
  });
}

function linesOfBlock(block: Block, index: number): SourceLine[] {
  if (block.kind === 'paragraph') {
    const cells = [cellOf({ text: block.text, columnSpan: 1 }, null, { block: index, row: null, cell: null })];
    return [{ cells, kind: 'paragraph', block: index, line: block.line }];
  }
  const columns = layColumns(block.rows);
  return block.rows.map((row, rowIndex) => ({
    cells: row.map((box, cell) =>
      cellOf(box, row.length > 1 ? (columns[rowIndex]?.[cell] ?? null) : null, {
        block: index,
        row: rowIndex,
        cell,
      }),
    ),
    kind: 'table',
    block: index,
    line: null,
  }));
}

/** All lines in reading order; rows without boxes are left out. */
export function sourceLinesOf(blocks: readonly Block[]): SourceLine[] {
  return blocks.flatMap(linesOfBlock).filter(({ cells }) => cells.length > 0);
}

const pageNumber = /^(?:-\s*\d{1,3}\s*-|第\s*\d{1,3}\s*页(?:[,\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/u;

export function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}
