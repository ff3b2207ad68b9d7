import type { DocumentTable } from './report-document.ts';

/** Rows `from` up to, but not including, `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a table no page break may part: every 条款 block of 表二, all of 表三 and of 表四. */
export function blocksOf({ boxes, layout }: DocumentTable): readonly RowRange[] {
  const captions = boxes.filter((box) => box.role === 'caption').map((box) => box.row);
  const starts = captions.length > 0 ? captions : [0];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? layout.rowCount }));
}
