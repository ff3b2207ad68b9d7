import type { Block, Place } from './blocks.ts';
import { type Normalised, normalise } from './normalise.ts';

/** One box or paragraph of the source, levelled for reading. */
export interface SourceCell {
  readonly literal: string;
  readonly norm: Normalised;
  /** `norm.text` without spaces at its ends. */
  readonly text: string;
  readonly span: number;
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

function cellOf(literal: string, span: number, place: Place): SourceCell {
  const norm = normalise(literal);
  return { literal, norm, text: norm.text.trim(), span, place };
}

function linesOfBlock(block: Block, index: number): SourceLine[] {
  if (block.kind === 'paragraph') {
    const cells = [cellOf(block.text, 1, { block: index, row: null, cell: null })];
    return [{ cells, kind: 'paragraph', block: index, line: block.line }];
  }
  return block.rows.map((row, rowIndex) => ({
    cells: row.map(({ text, columnSpan }, cell) => cellOf(text, columnSpan, { block: index, row: rowIndex, cell })),
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
