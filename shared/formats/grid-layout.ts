import { addressOf, leafOf, leafPaths, type NodePath } from './cells.ts';
import type { FormBlock, FormNode, FormTable } from './form.ts';
import type { CellKey } from './formats.ts';

/** One printed box of an official table, at its place in the table's grid. Rows and columns count from 0. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: 'caption' | 'corner' | 'column-heading' | 'row-heading' | 'value';
  /** The printed label; empty for a value. */
  readonly label: string;
  /** Set upright in one narrow column: a group heading that spans many rows at the left edge (三、本年度办理结果). */
  readonly upright: boolean;
  /** The cell printed here, for `value` boxes. */
  readonly cell: CellKey | null;
}

export interface GridLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** How many columns at the left hold row labels. */
  readonly stubColumns: number;
  /** In reading order: top to bottom, left to right. */
  readonly boxes: readonly GridBox[];
}

function depthOf(node: FormNode): number {
  return 1 + Math.max(0, ...(node.children ?? []).map(depthOf));
}

function leafCount(node: FormNode): number {
  return leafPaths([node]).length;
}

const depthOfAll = (nodes: readonly FormNode[]) => Math.max(0, ...nodes.map(depthOf));

function stubDepth(block: FormBlock): number {
  return leafPaths(block.rows).some((path) => leafOf(path).label !== '') ? depthOfAll(block.rows) : 0;
}

interface Frame {
  readonly top: number;
  readonly stub: number;
  readonly columnCount: number;
}

const heading = { upright: false, cell: null } as const;

/** Grid columns each leaf column takes: one, but the last takes what a narrower block leaves over. */
function columnStarts(block: FormBlock, frame: Frame): { start: number; span: number }[] {
  const leaves = leafPaths(block.columns).length;
  const spare = frame.columnCount - frame.stub - leaves;
  return Array.from({ length: leaves }, (_, index) => ({
    start: frame.stub + index,
    span: index === leaves - 1 ? 1 + spare : 1,
  }));
}

function columnHeadings(block: FormBlock, frame: Frame): GridBox[] {
  const places = columnStarts(block, frame);
  const depth = depthOfAll(block.columns);
  let leaf = 0;
  const visit = (node: FormNode, level: number): GridBox[] => {
    const first = places[leaf];
    const last = places[leaf + leafCount(node) - 1];
    if (!first || !last) throw new Error('more headings than columns');
    const box: GridBox = {
      ...heading,
      row: frame.top + level,
      column: first.start,
      rowSpan: node.children ? 1 : depth - level,
      columnSpan: last.start + last.span - first.start,
      role: 'column-heading',
      label: node.label,
    };
    if (!node.children) leaf += 1;
    return [box, ...(node.children ?? []).flatMap((child) => visit(child, level + 1))];
  };
  return block.columns.flatMap((node) => visit(node, 0));
}

function rowHeadings(block: FormBlock, frame: Frame): GridBox[] {
  if (frame.stub === 0) return [];
  let row = frame.top;
  const visit = (node: FormNode, level: number): GridBox[] => {
    const box: GridBox = {
      row,
      column: level,
      rowSpan: leafCount(node),
      columnSpan: node.children ? 1 : frame.stub - level,
      role: 'row-heading',
      label: node.label,
      upright: level === 0 && node.children !== undefined,
      cell: null,
    };
    if (!node.children) row += 1;
    return [box, ...(node.children ?? []).flatMap((child) => visit(child, level + 1))];
  };
  return block.rows.flatMap((node) => visit(node, 0));
}

function values(table: FormTable, block: FormBlock, frame: Frame): GridBox[] {
  const places = columnStarts(block, frame);
  const columns: readonly NodePath[] = leafPaths(block.columns);
  return leafPaths(block.rows).flatMap((rowPath, rowIndex) =>
    columns.map((columnPath, columnIndex): GridBox => {
      const place = places[columnIndex];
      if (!place) throw new Error('more values than columns');
      return {
        row: frame.top + rowIndex,
        column: place.start,
        rowSpan: 1,
        columnSpan: place.span,
        role: 'value',
        label: '',
        upright: false,
        cell: addressOf(table.key, rowPath, columnPath),
      };
    }),
  );
}

function layoutBlock(table: FormTable, block: FormBlock, frame: Frame): { boxes: GridBox[]; height: number } {
  const captionRows = block.caption ? 1 : 0;
  const headRows = depthOfAll(block.columns);
  const head: Frame = { ...frame, top: frame.top + captionRows };
  const body: Frame = { ...frame, top: head.top + headRows };
  const boxes: GridBox[] = [];
  if (block.caption) {
    const span = { rowSpan: 1, columnSpan: frame.columnCount };
    boxes.push({ ...heading, ...span, row: frame.top, column: 0, role: 'caption', label: block.caption });
  }
  if (frame.stub > 0) {
    const span = { rowSpan: headRows, columnSpan: frame.stub };
    boxes.push({ ...heading, ...span, row: head.top, column: 0, role: 'corner', label: block.corner ?? '' });
  }
  boxes.push(...columnHeadings(block, head), ...rowHeadings(block, body), ...values(table, block, body));
  return { boxes, height: captionRows + headRows + leafPaths(block.rows).length };
}

/** The official table as a grid of merged boxes: what the editor, the pages and every export draw. */
export function layoutTable(table: FormTable): GridLayout {
  const stub = Math.max(...table.blocks.map(stubDepth));
  const columnCount = stub + Math.max(...table.blocks.map((block) => leafPaths(block.columns).length));
  const boxes: GridBox[] = [];
  let rowCount = 0;
  for (const block of table.blocks) {
    const laid = layoutBlock(table, block, { top: rowCount, stub, columnCount });
    boxes.push(...laid.boxes);
    rowCount += laid.height;
  }
  boxes.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rowCount, columnCount, stubColumns: stub, boxes };
}
