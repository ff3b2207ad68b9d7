import type { Ruling } from './rulings.ts';

/** A box of a ruled table: rows and columns of the grid from 0, top left first. */
export interface LatticeBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table: the lines of its grid in points and the boxes between them. */
export interface Lattice {
  /** From left to right. */
  readonly xs: readonly number[];
  /** From top to bottom, so descending. */
  readonly ys: readonly number[];
  readonly boxes: readonly LatticeBox[];
  /** The box at a place of the grid. */
  boxAt(row: number, column: number): LatticeBox | null;
}

/** Lines nearer than this are one: double borders, a box drawn by its four sides and again by its neighbours'. */
const sameLine = 3.5;
const touch = 3;
/** How much of a side has to be drawn to part two boxes. */
const enough = 0.6;

/** Pieces of one line joined, near parallels taken together. */
function joinPieces(rulings: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from);
  let start = 0;
  while (start < sorted.length) {
    let end = start + 1;
    const first = sorted[start]?.at ?? 0;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= sameLine / 2) end += 1;
    for (const piece of sorted.slice(start, end).sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      const goesOn = last && Math.abs(last.at - first) <= sameLine / 2 && piece.from <= last.to + touch;
      if (last && goesOn) joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
      else joined.push({ ...piece, at: first });
    }
    start = end;
  }
  return joined;
}

const meets = (across: Ruling, upright: Ruling) =>
  across.from - touch <= upright.at &&
  upright.at <= across.to + touch &&
  upright.from - touch <= across.at &&
  across.at <= upright.to + touch;

/** Lines that hang together. */
function componentsOf(across: readonly Ruling[], upright: readonly Ruling[]): Ruling[][] {
  const all = [...across, ...upright];
  const parents = all.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const [i, level] of across.entries()) {
    for (const [j, standing] of upright.entries()) {
      if (meets(level, standing)) parents[rootOf(i)] = rootOf(across.length + j);
    }
  }
  const groups = new Map<number, Ruling[]>();
  for (const [index, ruling] of all.entries()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), ruling]);
  }
  return [...groups.values()];
}

/** Ascending places with near ones taken together. */
function cluster(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = places.at(-1);
    if (last === undefined || value - last > sameLine) places.push(value);
  }
  return places;
}

/** The places of the lines, and the outer ends of the lines that cross them where a table is open at its sides. */
function gridPlaces(lines: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  return cluster([
    ...lines.map(({ at }) => at),
    Math.min(...crossing.map(({ from }) => from)),
    Math.max(...crossing.map(({ to }) => to)),
  ]);
}

function isDrawn(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  const reach = lines
    .filter((line) => Math.abs(line.at - at) <= sameLine)
    .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0);
  return reach >= (to - from) * enough;
}

function buildLattice(lines: readonly Ruling[]): Lattice | null {
  const across = lines.filter(({ isAcross }) => isAcross);
  const upright = lines.filter(({ isAcross }) => !isAcross);
  if (across.length < 2 || upright.length < 1) return null;
  const xs = gridPlaces(upright, across);
  const ys = gridPlaces(across, upright).reverse();
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;
  if (rowCount < 1 || columnCount < 1 || rowCount * columnCount < 2) return null;
  const x = (index: number) => xs[index] ?? 0;
  const y = (index: number) => ys[index] ?? 0;
  const isOpenRight = (row: number, column: number) =>
    column + 1 < columnCount && !isDrawn(upright, x(column + 1), y(row + 1), y(row));
  const isOpenBelow = (row: number, column: number) =>
    row + 1 < rowCount && !isDrawn(across, y(row + 1), x(column), x(column + 1));
  const owners = new Map<number, LatticeBox>();
  const boxes: LatticeBox[] = [];
  const isFree = (row: number, column: number) => !owners.has(row * columnCount + column);
  const growBox = (row: number, column: number): LatticeBox => {
    let columnSpan = 1;
    while (isOpenRight(row, column + columnSpan - 1) && isFree(row, column + columnSpan)) columnSpan += 1;
    const columns = Array.from({ length: columnSpan }, (_, index) => column + index);
    let rowSpan = 1;
    while (columns.every((one) => isOpenBelow(row + rowSpan - 1, one) && isFree(row + rowSpan, one))) rowSpan += 1;
    return { row, column, rowSpan, columnSpan };
  };
  for (let place = 0; place < rowCount * columnCount; place += 1) {
    if (owners.has(place)) continue;
    const box = growBox(Math.floor(place / columnCount), place % columnCount);
    boxes.push(box);
    for (let step = 0; step < box.rowSpan * box.columnSpan; step += 1) {
      const row = box.row + Math.floor(step / box.columnSpan);
      owners.set(row * columnCount + box.column + (step % box.columnSpan), box);
    }
  }
  return { xs, ys, boxes, boxAt: (row, column) => owners.get(row * columnCount + column) ?? null };
}

/** The ruled tables of a page, the smallest first, so that a border around the page does not swallow what is inside. */
export function findLattices(rulings: readonly Ruling[]): Lattice[] {
  const across = joinPieces(rulings.filter(({ isAcross }) => isAcross));
  const upright = joinPieces(rulings.filter(({ isAcross }) => !isAcross));
  const lattices = componentsOf(across, upright).flatMap((lines) => buildLattice(lines) ?? []);
  const area = ({ xs, ys }: Lattice) => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys[0] ?? 0) - (ys.at(-1) ?? 0));
  return lattices.sort((a, b) => area(a) - area(b));
}
