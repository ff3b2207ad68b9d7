import { addressOf, leafOf, leafPaths, type NodePath } from '../formats/cells.ts';
import { equationsOf } from '../formats/equations.ts';
import type { FormNode, FormTable, TableKey, Unit } from '../formats/form.ts';
import { type CellKey, formOf, type Generation } from '../formats/formats.ts';
import { labelVariants } from './label-variants.ts';
import { labelKey, normalise, withoutNotes, withoutOrdinal } from './normalise.ts';

/** One printed row of a table that holds values, in printed order. */
export interface DeclaredRow {
  readonly table: TableKey;
  readonly block: number;
  /** Place in the table, counted from 0. */
  readonly order: number;
  /** Table and row keys, as in a cell's address. */
  readonly at: string;
  readonly path: NodePath;
  readonly cells: readonly CellKey[];
  readonly units: readonly Unit[];
  /** The sums the form demands along the row. */
  readonly sums: readonly RowSum[];
}

/** Places in a row's cells: what stands at `total` is the sum of what stands at `parts`. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/** What a piece of text was found to be a label of. `tables` says where it may stand. */
export type Label =
  | { readonly kind: 'row'; readonly row: DeclaredRow }
  | { readonly kind: 'group'; readonly at: string; readonly tables: readonly TableKey[] }
  | { readonly kind: 'heading'; readonly tables: readonly TableKey[] };

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

interface Entry {
  readonly label: string;
  readonly target: Label;
}

const joinKeys = (table: TableKey, path: NodePath) =>
  [table, ...path.flatMap((node) => (node.key ? [node.key] : []))].join('.');

function sumsAlong(generation: Generation, cells: readonly CellKey[]): RowSum[] {
  return equationsOf(generation).flatMap(({ axis, left, right: [total] }) => {
    const isOurs = axis === 'across' && total !== undefined && cells.includes(total);
    return isOurs ? [{ parts: left.map((key) => cells.indexOf(key)), total: cells.indexOf(total) }] : [];
  });
}

function rowsOf(generation: Generation, table: FormTable): DeclaredRow[] {
  const rows = table.blocks.flatMap((block, index) => {
    const columns = leafPaths(block.columns);
    return leafPaths(block.rows).map((path) => {
      const cells = columns.map((column) => addressOf(table.key, path, column));
      return {
        table: table.key,
        block: index,
        at: joinKeys(table.key, path),
        path,
        cells,
        units: columns.map((column) => leafOf(column).unit ?? '件'),
        sums: sumsAlong(generation, cells),
      };
    });
  });
  return rows.map((row, order) => ({ ...row, order }));
}

function groupEntries(table: TableKey, nodes: readonly FormNode[], trail: NodePath = []): Entry[] {
  return nodes.flatMap((node) => {
    if (!node.children) return [];
    const path = [...trail, node];
    const target: Label = { kind: 'group', at: joinKeys(table, path), tables: [table] };
    return [{ label: node.label, target }, ...groupEntries(table, node.children, path)];
  });
}

function headingEntries(nodes: readonly FormNode[], target: Label): Entry[] {
  return nodes.flatMap((node) => [{ label: node.label, target }, ...headingEntries(node.children ?? [], target)]);
}

function tableEntries(table: FormTable, rows: readonly DeclaredRow[]): Entry[] {
  const heading: Label = { kind: 'heading', tables: [table.key] };
  return [
    ...rows
      .filter(({ path }) => leafOf(path).label !== '')
      .map((row): Entry => ({ label: leafOf(row.path).label, target: { kind: 'row', row } })),
    ...table.blocks.flatMap((block) => [
      ...groupEntries(table.key, block.rows),
      ...headingEntries(block.columns, heading),
      ...[block.caption, block.corner].flatMap((label) => (label ? [{ label, target: heading }] : [])),
    ]),
  ];
}

function variantEntries(rows: readonly DeclaredRow[]): Entry[] {
  return labelVariants.flatMap(({ at, wordings }) => {
    const row = rows.find((candidate) => candidate.at === at);
    const table = at.split(/[.:]/)[0] as TableKey;
    const group: Label = at.includes(':')
      ? { kind: 'heading', tables: [table] }
      : { kind: 'group', at, tables: [table] };
    const isGroup = rows.some((candidate) => candidate.at.startsWith(`${at}.`));
    if (!row && !isGroup && !at.includes(':')) return [];
    return wordings.map((label): Entry => ({ label, target: row ? { kind: 'row', row } : group }));
  });
}

/** A label two tables share (总计) may stand in both; a row's label is never given up for another. */
function mergeLabels(old: Label, added: Label): Label {
  if (old.kind === 'row' || added.kind === 'row') return old;
  return { ...old, tables: [...new Set([...old.tables, ...added.tables])] };
}

function isSame(a: Label, b: Label): boolean {
  if (a.kind === 'row' || b.kind === 'row') return a.kind === b.kind && 'row' in a && 'row' in b && a.row === b.row;
  return a.kind === b.kind;
}

/** 结果维持 to 总计, once for each kind of proceeding. */
const reviewGroupWidth = 5;

const keysOf = (label: string) => {
  const text = normalise(label);
  const printed = labelKey(text);
  const short = labelKey(withoutNotes(text));
  return { printed, short, core: labelKey(withoutOrdinal(withoutNotes(text))) };
};

function indexFull(entries: readonly Entry[]): Map<string, Label> {
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

function indexCore(entries: readonly Entry[]): Map<string, Label> {
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

/** The keys of the labels the form itself prints, without the variants. */
export function declaredKeys(generation: Generation): string[] {
  const entries = formOf(generation).tables.flatMap((table) => tableEntries(table, rowsOf(generation, table)));
  return entries.flatMap(({ label }) => {
    const { printed, short } = keysOf(label);
    return [printed, short];
  });
}

const indexByGeneration: Record<Generation, LabelIndex> = { '2019': buildIndex('2019'), '2021': buildIndex('2021') };

export function labelIndexOf(generation: Generation): LabelIndex {
  return indexByGeneration[generation];
}
