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

/** A printed label with what it is the label of. */
export interface LabelEntry {
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

export function rowsOf(generation: Generation, table: FormTable): DeclaredRow[] {
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

function groupEntries(table: TableKey, nodes: readonly FormNode[], trail: NodePath = []): LabelEntry[] {
  return nodes.flatMap((node) => {
    if (!node.children) return [];
    const path = [...trail, node];
    const target: Label = { kind: 'group', at: joinKeys(table, path), tables: [table] };
    return [{ label: node.label, target }, ...groupEntries(table, node.children, path)];
  });
}

function headingEntries(nodes: readonly FormNode[], target: Label): LabelEntry[] {
  return nodes.flatMap((node) => [{ label: node.label, target }, ...headingEntries(node.children ?? [], target)]);
}

export function tableEntries(table: FormTable, rows: readonly DeclaredRow[]): LabelEntry[] {
  const heading: Label = { kind: 'heading', tables: [table.key] };
  return [
    ...rows
      .filter(({ path }) => leafOf(path).label !== '')
      .map((row): LabelEntry => ({ label: leafOf(row.path).label, target: { kind: 'row', row } })),
    ...table.blocks.flatMap((block) => [
      ...groupEntries(table.key, block.rows),
      ...headingEntries(block.columns, heading),
      ...[block.caption, block.corner].flatMap((label) => (label ? [{ label, target: heading }] : [])),
    ]),
  ];
}

export function variantEntries(rows: readonly DeclaredRow[]): LabelEntry[] {
  return labelVariants.flatMap(({ at, wordings }) => {
    const row = rows.find((candidate) => candidate.at === at);
    const table = at.split(/[.:]/)[0] as TableKey;
    const group: Label = at.includes(':')
      ? { kind: 'heading', tables: [table] }
      : { kind: 'group', at, tables: [table] };
    const isGroup = rows.some((candidate) => candidate.at.startsWith(`${at}.`));
    if (!row && !isGroup && !at.includes(':')) return [];
    return wordings.map((label): LabelEntry => ({ label, target: row ? { kind: 'row', row } : group }));
  });
}

/** A label's letters as printed, without the notes in brackets, and without its ordinal too. */
export const keysOf = (label: string) => {
  const text = normalise(label);
  const printed = labelKey(text);
  const short = labelKey(withoutNotes(text));
  return { printed, short, core: labelKey(withoutOrdinal(withoutNotes(text))) };
};

/** The keys of the labels the form itself prints, without the variants. */
export function declaredKeys(generation: Generation): string[] {
  const entries = formOf(generation).tables.flatMap((table) => tableEntries(table, rowsOf(generation, table)));
  return entries.flatMap(({ label }) => {
    const { printed, short } = keysOf(label);
    return [printed, short];
  });
}
