import { leafOf, leafPaths } from '../formats/cells.ts';
import type { TableKey } from '../formats/form.ts';
import { formOf, type Generation } from '../formats/formats.ts';
import {
  type DeclaredRow,
  keysOf,
  type Label,
  type LabelEntry,
  rowsOf,
  tableEntries,
  variantEntries,
} from './declared-labels.ts';

/** Every declared label of a generation by its letters alone. */
export interface LabelIndex {
  readonly generation: Generation;
  readonly rows: Readonly<Record<TableKey, readonly DeclaredRow[]>>;
  /** With the ordinal it is printed with. */
  readonly full: ReadonlyMap<string, Label>;
  /** Without ordinal; labels that then read alike are left out. */
  readonly core: ReadonlyMap<string, Label>;
  /** Keys of rows alone, longest first, for labels that are cut off, misread or glued to what follows. */
  readonly rowKeys: readonly (readonly [key: string, row: DeclaredRow])[];
  /** Leaf column headings by their letters, as the block they head and their place in it from 0. */
  readonly columns: ReadonlyMap<string, readonly ColumnPlace[]>;
  /** All keys, longest first, for labels that are run together. */
  readonly allKeys: readonly string[];
}

export interface ColumnPlace {
  readonly table: TableKey;
  readonly block: number;
  /** Place among its siblings: 表四 repeats the same five headings three times. */
  readonly position: number;
  readonly isTotal: boolean;
}

/** 结果维持 to 总计, once for each kind of proceeding. */
const reviewGroupWidth = 5;

/** A label two tables share (总计) may stand in both; a row's label is never given up for another. */
function mergeLabels(old: Label, added: Label): Label {
  if (old.kind === 'row' || added.kind === 'row') return old;
  return { ...old, tables: [...new Set([...old.tables, ...added.tables])] };
}

function isSame(a: Label, b: Label): boolean {
  if (a.kind === 'row' || b.kind === 'row') return a.kind === b.kind && 'row' in a && 'row' in b && a.row === b.row;
  return a.kind === b.kind;
}

function indexFull(entries: readonly LabelEntry[]): Map<string, Label> {
  const full = new Map<string, Label>();
  for (const { label, target } of entries) {
    const { printed, short } = keysOf(label);
    for (const key of new Set([printed, short])) {
      const known = full.get(key);
      if (key !== '') full.set(key, known ? mergeLabels(known, target) : target);
    }
  }
  return full;
}

function indexCore(entries: readonly LabelEntry[]): Map<string, Label> {
  const core = new Map<string, Label>();
  const clashing = new Set<string>();
  for (const { label, target } of entries) {
    const key = keysOf(label).core;
    const known = core.get(key);
    if (known && !isSame(known, target)) clashing.add(key);
    core.set(key, known ? mergeLabels(known, target) : target);
  }
  for (const key of clashing) core.delete(key);
  return core;
}

function indexColumns(generation: Generation): Map<string, ColumnPlace[]> {
  const columns = new Map<string, ColumnPlace[]>();
  for (const table of formOf(generation).tables) {
    for (const [block, { columns: nodes }] of table.blocks.entries()) {
      const width = table.key === 'review' ? reviewGroupWidth : Number.POSITIVE_INFINITY;
      for (const [at, path] of leafPaths(nodes).entries()) {
        const leaf = leafOf(path);
        const place = { table: table.key, block, position: at % width, isTotal: leaf.total ?? false };
        const { short } = keysOf(leaf.label);
        columns.set(short, [...(columns.get(short) ?? []), place]);
      }
    }
  }
  return columns;
}

const byLength = (a: string, b: string) => b.length - a.length;

function buildIndex(generation: Generation): LabelIndex {
  const rows: Record<TableKey, readonly DeclaredRow[]> = { proactive: [], requests: [], review: [] };
  const printed = formOf(generation).tables.flatMap((table) => {
    rows[table.key] = rowsOf(generation, table);
    return tableEntries(table, rows[table.key]);
  });
  const entries = [...printed, ...variantEntries(Object.values(rows).flat())];
  const full = indexFull(entries);
  const core = indexCore(entries);
  const rowKeys = [...full, ...core].flatMap(([key, label]) =>
    label.kind === 'row' ? [[key, label.row] as const] : [],
  );
  return {
    generation,
    rows,
    full,
    core,
    columns: indexColumns(generation),
    rowKeys: rowKeys.sort(([a], [b]) => byLength(a, b)),
    allKeys: [...new Set([...full.keys(), ...core.keys()])].filter((key) => key.length > 1).sort(byLength),
  };
}

const indexByGeneration: Record<Generation, LabelIndex> = { '2019': buildIndex('2019'), '2021': buildIndex('2021') };

export function labelIndexOf(generation: Generation): LabelIndex {
  return indexByGeneration[generation];
}
