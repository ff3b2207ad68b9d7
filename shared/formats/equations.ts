import { addressOf, leafOf, leafPaths, type NodePath } from './cells.ts';
import type { FormBlock, FormNode, FormTable, TableKey } from './form.ts';
import { type CellKey, formOf, type Generation } from './formats.ts';

/**
 * A sum the form itself demands, read off the declaration: the left cells add up to the same as the right cells.
 * `across`: parts of a row = its 总计. `down`: parts of a column = （七）总计. `balance`: 一＋二 = 三（七）＋四 in a column.
 */
export interface Equation {
  /** Stable across runs: the axis and the address of the total, or of the column for a balance. */
  readonly id: string;
  readonly axis: 'across' | 'down' | 'balance';
  readonly table: TableKey;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  /** The row the sum runs along, or the column it runs down. */
  readonly line: NodePath;
}

interface TotalWithParts {
  readonly total: NodePath;
  readonly parts: readonly NodePath[];
}

/** Each total node of a tree with the leaves of its siblings. */
function totalsIn(nodes: readonly FormNode[], trail: NodePath = []): TotalWithParts[] {
  return nodes.flatMap((node) => {
    if (node.children) return totalsIn(node.children, [...trail, node]);
    if (!node.total) return [];
    const siblings = nodes.filter((sibling) => sibling !== node);
    return [{ total: [...trail, node], parts: leafPaths(siblings, trail) }];
  });
}

function sumsAcross(table: FormTable, block: FormBlock): Equation[] {
  return leafPaths(block.rows).flatMap((row) =>
    totalsIn(block.columns).map(({ total, parts }): Equation => {
      const key = addressOf(table.key, row, total);
      const left = parts.map((part) => addressOf(table.key, row, part));
      const line = leafOf(row).label ? row : total.slice(0, -1);
      return { id: `across:${key}`, axis: 'across', table: table.key, left, right: [key], line };
    }),
  );
}

function sumsDown(table: FormTable, block: FormBlock): Equation[] {
  return totalsIn(block.rows).flatMap(({ total, parts }) =>
    leafPaths(block.columns).map((column): Equation => {
      const key = addressOf(table.key, total, column);
      const left = parts.map((part) => addressOf(table.key, part, column));
      return { id: `down:${key}`, axis: 'down', table: table.key, left, right: [key], line: column };
    }),
  );
}

function balances(table: FormTable, block: FormBlock): Equation[] {
  const { balance } = block;
  if (!balance) return [];
  const rowKey = (path: NodePath) => path.flatMap((node) => node.key ?? []).join('.');
  const pathByKey = new Map(leafPaths(block.rows).map((path) => [rowKey(path), path]));
  const pathOf = (key: string): NodePath => {
    const path = pathByKey.get(key);
    if (!path) throw new Error(`the balance of ${table.key} names a row that is not declared: ${key}`);
    return path;
  };
  return leafPaths(block.columns).map((column): Equation => {
    const side = (keys: readonly string[]) => keys.map((key) => addressOf(table.key, pathOf(key), column));
    const name = leafOf(column).key ?? '';
    return {
      id: `balance:${table.key}.${name}`,
      axis: 'balance',
      table: table.key,
      left: side(balance.left),
      right: side(balance.right),
      line: column,
    };
  });
}

function listEquations(generation: Generation): readonly Equation[] {
  return formOf(generation).tables.flatMap((table) =>
    table.blocks.flatMap((block) => [
      ...sumsAcross(table, block),
      ...sumsDown(table, block),
      ...balances(table, block),
    ]),
  );
}

const equationsByGeneration: Record<Generation, readonly Equation[]> = {
  '2019': listEquations('2019'),
  '2021': listEquations('2021'),
};

export function equationsOf(generation: Generation): readonly Equation[] {
  return equationsByGeneration[generation];
}
