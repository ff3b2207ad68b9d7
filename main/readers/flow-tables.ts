import type { Block } from '../../shared/alignment/blocks.ts';
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

function textOf(content: readonly Block[]): string {
  const lines = content.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n'),
  );
  return lines.join('\n').trim();
}

const holdsTable = ({ cells }: FlowRow) => cells.some((content) => content.some(({ kind }) => kind === 'table'));

/** A table of few boxes that holds other tables only places them on the page. */
const isFrame = (rows: readonly FlowRow[]) => rows.some(holdsTable) && rows.every(({ cells }) => cells.length <= 2);

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
      text: textOf(content),
      column: left,
      columnSpan: Math.max(1, right - left),
      continuesAbove: shape?.joinsAbove[index] ?? false,
    });
  }
  return row;
}

function tableOf(rows: readonly FlowRow[]): Block[] {
  if (isFrame(rows)) return rows.flatMap(({ cells }) => cells.flat());
  const columnOf = gridOfEdges(
    rows.flatMap(({ shape }) => shape?.edges ?? []),
    toleranceTwips,
  );
  const joined = joinMerged(rows.map((row) => sourceCells(row, columnOf)));
  return joined.length > 0 ? [{ kind: 'table', rows: joined, line: null }] : [];
}

function linesOf(text: string): Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ kind: 'paragraph', text: line, line: null }));
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
      levelAt(depth).current.push(...linesOf(text));
    },
    endCell: (text, depth) => {
      boxes += 1;
      if (boxes > limits.sheetCells) stopReading('too-many-cells');
      const level = levelAt(depth);
      level.cells.push([...level.current, ...linesOf(text)]);
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
