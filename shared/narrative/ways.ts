import { type Cell, cellsOf, leafOf } from '../formats/cells.ts';
import type { FormNode, TableKey } from '../formats/form.ts';
import { type CellKey, formOf, type Generation, generations } from '../formats/formats.ts';
import { nameOfPath, ordinalOf, shortLabel } from '../formats/names.ts';

/** One sum of cells that a figure in the text can stand for. */
export interface Way {
  /** Names the same thing in both generations. */
  readonly id: WayId;
  /** How the sum is called in a sentence: 表三的“（三）不予公开”合计, 表三的一＋二. */
  readonly name: string;
  readonly cells: readonly CellKey[];
}

/** Rows crossed with columns, each by the key of a node on its path; all cells of the crossing are added up. */
interface Crossing {
  readonly table: TableKey;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const inRequests = (rows: readonly string[], columns: readonly string[] = ['total']): Crossing => ({
  table: 'requests',
  rows,
  columns,
});
const organisations = ['enterprise', 'research', 'social_org', 'legal_service', 'other'] as const;
const inReview = (...groups: readonly string[]): Crossing => ({ table: 'review', rows: [], columns: groups });
const inProactive = (row: string, column: string): Crossing => ({ table: 'proactive', rows: [row], columns: [column] });

const crossings = {
  new: inRequests(['new']),
  carriedIn: inRequests(['carried_in']),
  toHandle: inRequests(['new', 'carried_in']),
  handled: inRequests(['total']),
  carriedOut: inRequests(['carried_out']),
  granted: inRequests(['granted']),
  partial: inRequests(['partial']),
  grantedOrPartial: inRequests(['granted', 'partial']),
  denied: inRequests(['denied']),
  unavailable: inRequests(['unavailable']),
  refused: inRequests(['refused']),
  other: inRequests(['other']),
  notGiven: inRequests(['denied', 'unavailable']),
  notGivenOrRefused: inRequests(['denied', 'unavailable', 'refused']),
  notGivenAtAll: inRequests(['denied', 'unavailable', 'refused', 'other']),
  newByPersons: inRequests(['new'], ['natural_person']),
  toHandleByPersons: inRequests(['new', 'carried_in'], ['natural_person']),
  handledByPersons: inRequests(['total'], ['natural_person']),
  newByOrganisations: inRequests(['new'], organisations),
  toHandleByOrganisations: inRequests(['new', 'carried_in'], organisations),
  handledByOrganisations: inRequests(['total'], organisations),
  reconsideration: inReview('reconsideration'),
  litigation: inReview('litigation_direct', 'litigation_after'),
  review: inReview('reconsideration', 'litigation_direct', 'litigation_after'),
  regulationsMade: inProactive('regulations', 'made'),
  regulationsAbolished: inProactive('regulations', 'abolished'),
  regulationsInForce: inProactive('regulations', 'in_force'),
  normativeMade: inProactive('normative', 'made'),
  normativeAbolished: inProactive('normative', 'abolished'),
  normativeInForce: inProactive('normative', 'in_force'),
  regulationsPublished: inProactive('regulations', 'published'),
  regulationsPublicTotal: inProactive('regulations', 'public_total'),
  normativePublished: inProactive('normative', 'published'),
  normativePublicTotal: inProactive('normative', 'public_total'),
  licensing: inProactive('licensing', 'decisions'),
  penalties: inProactive('penalties', 'decisions'),
  compulsion: inProactive('compulsion', 'decisions'),
  fees: inProactive('fees', 'amount'),
  procurementItems: inProactive('procurement', 'items'),
  procurementAmount: inProactive('procurement', 'amount'),
} as const satisfies Record<string, Crossing>;

export type WayId = keyof typeof crossings;

const has = (path: readonly FormNode[], keys: readonly string[]) =>
  path.some(({ key }) => key !== undefined && keys.includes(key));

function isOn({ table, rows, columns }: Crossing, cell: Cell): boolean {
  if (cell.table !== table || (rows.length > 0 && !has(cell.row, rows))) return false;
  const leaf = leafOf(cell.column).key ?? '';
  return table === 'review' ? leaf === 'total' && has(cell.column, columns) : columns.includes(leaf);
}

const labelsOf = (cells: readonly Cell[], keys: readonly string[], side: 'row' | 'column') =>
  keys.map((wanted) => {
    const node = cells.flatMap((cell) => cell[side]).find(({ key }) => key === wanted);
    return shortLabel(node?.label ?? '');
  });

function nameRequests({ rows, columns }: Crossing, cells: readonly Cell[]): string {
  const labels = labelsOf(cells, rows, 'row');
  const row = labels.length > 1 ? labels.map(ordinalOf).join('＋') : `“${labels[0]}”`;
  if (columns.length > 1) {
    const spanner = cells[0]?.column.at(-2)?.label ?? '';
    return `${row}的${spanner}各列`;
  }
  if (columns[0] !== 'total') return `${row}的“${labelsOf(cells, columns, 'column')[0]}”列`;
  if (labels.length > 1 || labels[0]?.endsWith('总计')) return row;
  return `${row}${cells.length > 1 ? '合计' : '总计'}`;
}

function nameReview({ columns }: Crossing, cells: readonly Cell[]): string {
  const groups = [...new Set(cells.map((cell) => cell.column[0]?.label ?? ''))];
  const sum = columns.length > 1 ? `${columns.length === 2 ? '两组' : '各组'}总计之和` : '总计';
  return `${groups.map((group) => `“${group}”`).join('、')}${sum}`;
}

function nameOf(crossing: Crossing, cells: readonly Cell[]): string {
  if (crossing.table === 'requests') return nameRequests(crossing, cells);
  if (crossing.table === 'review') return nameReview(crossing, cells);
  const [cell] = cells;
  return cell ? `“${nameOfPath(cell.row)}”${shortLabel(leafOf(cell.column).label)}` : '';
}

function listWays(generation: Generation): ReadonlyMap<WayId, Way> {
  const tables = formOf(generation).tables;
  const entries = (Object.entries(crossings) as [WayId, Crossing][]).flatMap(([id, crossing]): [WayId, Way][] => {
    const cells = cellsOf(generation).filter((cell) => isOn(crossing, cell));
    const table = tables.find(({ key }) => key === crossing.table)?.name ?? '';
    const way: Way = { id, name: `${table}的${nameOf(crossing, cells)}`, cells: cells.map(({ key }) => key) };
    return cells.length > 0 ? [[id, way]] : [];
  });
  return new Map(entries);
}

const waysByGeneration = new Map(generations.map((generation) => [generation, listWays(generation)]));

/** The sum in this generation; `null` where its form does not ask for it (procurement after 2020, in-force counts before). */
export function wayOf(generation: Generation, id: WayId): Way | null {
  return waysByGeneration.get(generation)?.get(id) ?? null;
}

/** Every sum of cells that has a name of its own in this generation, in the order of the tables. */
export function waysOf(generation: Generation): readonly Way[] {
  return [...(waysByGeneration.get(generation)?.values() ?? [])];
}

/** The way whose cells these are; `null` for a sum that has no name here. */
export function wayIdOf(generation: Generation, cells: readonly CellKey[]): WayId | null {
  const wanted = [...cells].sort().join('+');
  const ways = waysByGeneration.get(generation)?.values() ?? [];
  return [...ways].find((way) => [...way.cells].sort().join('+') === wanted)?.id ?? null;
}
