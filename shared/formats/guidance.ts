import { type Cell, cellOf, type NodePath } from './cells.ts';
import type { CellKey, Generation } from './formats.ts';
import { columnHelp, rowHelp } from './guidance-texts.ts';
import { nameOfCell } from './names.ts';

/** What F1 says about a cell. */
export interface Guidance {
  readonly name: string;
  /** What the row counts. */
  readonly row: string;
  /** What the column counts. */
  readonly column: string;
  /** How the figure is written, or that it is not written at all. */
  readonly entry: string;
}

const pathKey = (path: NodePath) => path.flatMap(({ key }) => (key === undefined ? [] : [key])).join('.');

function entryOf({ kind, unit, signed }: Cell): string {
  if (kind === 'sum') return '这一格由分项相加得出，不用填。';
  if (unit === '万元') return '填数字，单位万元，最多六位小数。没有的填 0，不要留空。';
  return signed ? '填整数，减少的填负数，没有变化填 0。' : '填整数。没有的填 0，不要留空。';
}

/** Throws for a declared key without a help text; a test walks all cells so that none is. */
function lookUp(texts: Readonly<Record<string, string>>, path: string): string {
  const text = texts[path];
  if (text === undefined) throw new Error(`no help is written for ${path}`);
  return text;
}

export function guidanceFor(generation: Generation, key: CellKey): Guidance {
  const cell = cellOf(generation, key);
  const row = pathKey(cell.row) || pathKey(cell.column.slice(0, -1));
  return {
    name: nameOfCell(cell),
    row: lookUp(rowHelp[cell.table], row),
    column: lookUp(columnHelp[cell.table], pathKey(cell.column.slice(-1))),
    entry: entryOf(cell),
  };
}
