import type { FormBlock, FormNode, FormTable, TableKey, Unit } from './form.ts';
import { type CellKey, formOf, type Generation } from './formats.ts';

/** A leaf of a tree of nodes, with the nodes that lead to it, itself last. */
export type NodePath = readonly FormNode[];

/** One fillable or summed cell of an official table. */
export interface Cell {
  readonly key: CellKey;
  readonly table: TableKey;
  /** Which block of the table, counted from 0. */
  readonly block: number;
  readonly row: NodePath;
  readonly column: NodePath;
  /** Caption, row and column labels joined by `/`: the name used in lists, messages and files. */
  readonly label: string;
  readonly unit: Unit;
  /** `sum` cells are computed from their parts and never typed. */
  readonly kind: 'input' | 'sum';
  readonly signed: boolean;
}

export function leafPaths(nodes: readonly FormNode[], trail: NodePath = []): NodePath[] {
  return nodes.flatMap((node) =>
    node.children ? leafPaths(node.children, [...trail, node]) : [[...trail, node] as NodePath],
  );
}

/** The last node of a path: the leaf itself. */
export function leafOf(path: NodePath): FormNode {
  const leaf = path.at(-1);
  if (!leaf) throw new Error('a path has at least its leaf');
  return leaf;
}

export function addressOf(table: TableKey, row: NodePath, column: NodePath): CellKey {
  const keys = [...row, ...column].flatMap((node) => (node.key ? [node.key] : []));
  return [table, ...keys].join('.') as CellKey;
}

function cellsOfBlock(table: FormTable, block: FormBlock, index: number): Cell[] {
  return leafPaths(block.rows).flatMap((row) =>
    leafPaths(block.columns).map((column): Cell => {
      const { unit = '件', signed = false } = leafOf(column);
      const names = [...row, ...column].filter((node) => !node.spanner).map((node) => node.label);
      return {
        key: addressOf(table.key, row, column),
        table: table.key,
        block: index,
        row,
        column,
        label: [block.caption ?? '', ...names].filter(Boolean).join('/'),
        unit,
        kind: leafOf(row).total || leafOf(column).total ? 'sum' : 'input',
        signed,
      };
    }),
  );
}

function listCells(generation: Generation): readonly Cell[] {
  return formOf(generation).tables.flatMap((table) =>
    table.blocks.flatMap((block, index) => cellsOfBlock(table, block, index)),
  );
}

const cellsByGeneration: Record<Generation, readonly Cell[]> = { '2019': listCells('2019'), '2021': listCells('2021') };

const cellByKey: Record<Generation, ReadonlyMap<CellKey, Cell>> = {
  '2019': new Map(cellsByGeneration['2019'].map((cell) => [cell.key, cell])),
  '2021': new Map(cellsByGeneration['2021'].map((cell) => [cell.key, cell])),
};

/** All cells of a generation in printed order: 198 for 2019, 200 for 2021. */
export function cellsOf(generation: Generation): readonly Cell[] {
  return cellsByGeneration[generation];
}

export function isCellKey(generation: Generation, key: string): key is CellKey {
  return cellByKey[generation].has(key as CellKey);
}

/** Throws for an address the generation does not have; ask {@link isCellKey} first where the key comes from outside. */
export function cellOf(generation: Generation, key: CellKey): Cell {
  const cell = cellByKey[generation].get(key);
  if (!cell) throw new Error(`generation ${generation} has no cell ${key}`);
  return cell;
}
