import { type Cell, cellsOf, type NodePath } from './cells.ts';
import type { TableKey } from './form.ts';
import type { Generation } from './formats.ts';
import { nameOfPath } from './names.ts';

/** What a clerk fills in one go: a printed row, or in 表四, whose row has no label, one group of columns. */
export interface PrintedLine {
  readonly table: TableKey;
  readonly name: string;
  readonly cells: readonly Cell[];
}

const nameOfLine = (row: NodePath, column: NodePath) => nameOfPath(row) || nameOfPath(column.slice(0, -1));

function listLines(generation: Generation): readonly PrintedLine[] {
  const lines = new Map<string, { table: TableKey; name: string; cells: Cell[] }>();
  for (const cell of cellsOf(generation)) {
    const name = nameOfLine(cell.row, cell.column);
    const id = `${cell.table} ${cell.block} ${name}`;
    const line = lines.get(id) ?? { table: cell.table, name, cells: [] };
    line.cells.push(cell);
    lines.set(id, line);
  }
  return [...lines.values()];
}

const linesByGeneration: Record<Generation, readonly PrintedLine[]> = {
  '2019': listLines('2019'),
  '2021': listLines('2021'),
};

/** All lines of a generation's three tables in printed order; every cell is in exactly one. */
export function linesOf(generation: Generation): readonly PrintedLine[] {
  return linesByGeneration[generation];
}
