/** One box of a table as the file had it; spans are 1 where the file says nothing. */
export interface BlockCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Stands for several blank boxes whose places among the others are lost (`7 | 7 |||||||`). */
  readonly isFiller?: true;
}

/**
 * What a reader makes of a file: paragraphs and tables in reading order, text untouched but for its encoding, so that the
 * review screen can show the source as the clerk knows it. `line` counts from 1 where the file has lines.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number | null }
  | { readonly kind: 'table'; readonly rows: readonly (readonly BlockCell[])[]; readonly line: number | null };

/** Where a value was read: an index into the blocks, and for a table the row and the box in that row, all from 0. */
export interface Place {
  readonly block: number;
  readonly row: number | null;
  readonly cell: number | null;
}
