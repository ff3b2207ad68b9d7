import type { Block } from '../../shared/alignment/blocks.ts';
import { isFrame, linesToBlocks, textOfContent } from './cell-content.ts';
import { gridOfEdges, joinMerged, type SourceCell } from './join-merged.ts';
import { limits } from './limits.ts';
import { stopReading } from './stop-reading.ts';

/** How a row's boxes lie, in twips from the left; formats that give no widths leave `edges` empty. */
export interface RowShape {
  /** Left edge of each box, and the right edge of the last one. */
  readonly edges: readonly number[];
  readonly joinsLeft: readonly boolean[];
  readonly joinsAbove: readonly boolean[];
}

interface FlowRow {
  readonly cells: readonly (readonly Block[])[];
  readonly shape: RowShape | null;
}

interface Level {
  readonly rows: FlowRow[];
  cells: (readonly Block[])[];
  current: Block[];
}

/** Edges nearer than this, 0.7 mm, are one line: rows that were dragged by hand never meet exactly. */
const toleranceTwips = 40;

/** Some programs mark more ends of boxes than the row has boxes; what is empty behind the last one is none. */
function withoutSurplus({ cells, shape }: FlowRow): FlowRow {
  const count = shape ? shape.edges.length - 1 : cells.length;
  const hasSurplus = cells.length > count && cells.slice(count).every((content) => content.length === 0);
  return { cells: hasSurplus ? cells.slice(0, count) : cells, shape };
}

function sourceCells({ cells, shape }: FlowRow, columnOf: (edge: number) => number): SourceCell[] {
  const fits = shape !== null && shape.edges.length === cells.length + 1;
  const row: SourceCell[] = [];
  for (const [index, content] of cells.entries()) {
    const left = fits ? columnOf(shape.edges[index] ?? 0) : index;
    const right = fits ? columnOf(shape.edges[index + 1] ?? 0) : index + 1;
    const before = row.at(-1);
    if (shape?.joinsLeft[index] && before) {
      row[row.length - 1] = { ...before, columnSpan: Math.max(before.columnSpan, right - before.column) };
      continue;
    }
    row.push({
      text: textOfContent(content),
      column: left,
      columnSpan: Math.max(1, right - left),
      continuesAbove: shape?.joinsAbove[index] ?? false,
    });
  }
  return row;
}

function tableOf(rows: readonly FlowRow[]): Block[] {
  if (isFrame(rows.map(({ cells }) => cells))) return rows.flatMap(({ cells }) => cells.flat());
  const columnOf = gridOfEdges(
    rows.flatMap(({ shape }) => shape?.edges ?? []),
    toleranceTwips,
  );
  const joined = joinMerged(rows.map((row) => sourceCells(withoutSurplus(row), columnOf)));
  return joined.length > 0 ? [{ kind: 'table', rows: joined, line: null }] : [];
}

/** Takes paragraphs in the order of the text, each at the depth of the tables it stands in (0 for none). */
export interface Flow {
  paragraph(text: string, depth: number): void;
  /** The last paragraph of a box. */
  endCell(text: string, depth: number): void;
  endRow(shape: RowShape | null, depth: number): void;
  finish(): Block[];
}

/** Builds tables, nested ones too, for formats that mark the ends of boxes and rows in running text. */
export function createFlow(): Flow {
  const levels: [Level, ...Level[]] = [{ rows: [], cells: [], current: [] }];
  let boxes = 0;

  function closeTo(depth: number): void {
    while (levels.length - 1 > depth) {
      const top = levels.pop();
      if (!top) return;
      const open = top.current.length > 0 ? [...top.cells, top.current] : top.cells;
      const rows = open.length > 0 ? [...top.rows, { cells: open, shape: null }] : top.rows;
      levels.at(-1)?.current.push(...tableOf(rows));
    }
  }

  function levelAt(depth: number): Level {
    if (depth > limits.xmlDepth) stopReading('too-complex');
    closeTo(depth);
    while (levels.length - 1 < depth) levels.push({ rows: [], cells: [], current: [] });
    return levels.at(-1) ?? levels[0];
  }

  return {
    paragraph: (text, depth) => {
      levelAt(depth).current.push(...linesToBlocks(text));
    },
    endCell: (text, depth) => {
      boxes += 1;
      if (boxes > limits.sheetCells) stopReading('too-many-cells');
      const level = levelAt(depth);
      level.cells.push([...level.current, ...linesToBlocks(text)]);
      level.current = [];
    },
    endRow: (shape, depth) => {
      const level = levelAt(depth);
      if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
      level.cells = [];
      level.current = [];
    },
    finish: () => {
      closeTo(0);
      return levels[0].current;
    },
  };
}
