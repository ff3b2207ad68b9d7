import type { BlockCell } from '../../shared/alignment/blocks.ts';

/** A box as word processors keep it: at a grid column, and perhaps only the continuation of the box above. */
export interface SourceCell {
  readonly text: string;
  /** Grid columns from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly continuesAbove: boolean;
}

interface OpenBox {
  readonly text: string;
  readonly columnSpan: number;
  rowSpan: number;
}

/** Turns chains of continued boxes into row spans; a continuation with nothing above it is a box of its own. */
export function joinMerged(rows: readonly (readonly SourceCell[])[]): BlockCell[][] {
  let above = new Map<number, OpenBox>();
  return rows.map((row) => {
    const here = new Map<number, OpenBox>();
    const boxes: OpenBox[] = [];
    for (const { text, column, columnSpan, continuesAbove } of row) {
      const opener = continuesAbove ? above.get(column) : undefined;
      const box = opener ?? { text, columnSpan, rowSpan: 0 };
      box.rowSpan += 1;
      here.set(column, box);
      if (!opener) boxes.push(box);
    }
    above = here;
    return boxes;
  });
}

/**
 * Grid columns of edges given in lengths: edges closer than `tolerance` to one another are one line of the grid, as
 * programs draw them when rows were dragged by hand.
 */
export function gridOfEdges(edges: readonly number[], tolerance: number): (edge: number) => number {
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of sorted) {
    if (edge - last > tolerance) column += 1;
    columns.set(edge, column);
    last = edge;
  }
  return (edge) => columns.get(edge) ?? 0;
}
