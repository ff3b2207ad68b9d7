import { equationsOf } from '../formats/equations.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import type { DeclaredRow } from './declared-labels.ts';
import type { RowReading } from './row-reading.ts';
import { amountOf, holdsSums, type Vector } from './vectors.ts';

/** The placements of one row that no equation rules out; empty when every one is ruled out. */
export type Solutions = ReadonlyMap<DeclaredRow, readonly Vector[]>;

interface Unknown {
  readonly row: DeclaredRow;
  readonly vectors: readonly Vector[];
}

const visitLimit = 20_000;
const candidateLimit = 200;

type Amounts = Map<CellKey, number>;

function setVector(amounts: Amounts, row: DeclaredRow, vector: Vector): void {
  for (const [cell, key] of row.cells.entries()) amounts.set(key, amountOf(vector[cell] ?? null));
}

/** What is known for certain; rows that were not found at all leave their cells out. */
function knownAmounts(readings: ReadonlyMap<DeclaredRow, RowReading>): Amounts {
  const amounts: Amounts = new Map();
  for (const [row, reading] of readings) {
    if (reading.kind === 'read' && reading.doubt !== 'cut-off') setVector(amounts, row, reading.vector);
    if (reading.kind === 'blank') setVector(amounts, row, []);
    if (reading.kind === 'merged') setVector(amounts, row, row.at.endsWith('.misc') ? reading.vector : []);
  }
  return amounts;
}

/** An equation as far as it can be asked once a row is placed: some of its left cells may still be open. */
interface Check {
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  readonly isWhole: boolean;
}

function isBroken({ left, right, isWhole }: Check, amounts: Amounts): boolean {
  const add = (keys: readonly CellKey[]) => keys.reduce((sum, key) => sum + (amounts.get(key) ?? 0), 0);
  return isWhole ? add(left) !== add(right) : add(left) > add(right);
}

/** For each step the equations its row takes part in; counts are never negative, so parts can only add up to too much. */
function checksByStep(generation: Generation, unknowns: readonly Unknown[], known: Amounts): Check[][] {
  const stepOf = new Map(unknowns.flatMap(({ row }, step) => row.cells.map((key) => [key, step] as const)));
  const askable = equationsOf(generation).filter(
    ({ axis, left, right }) =>
      axis !== 'across' && [...left, ...right].every((key) => known.has(key) || stepOf.has(key)),
  );
  return unknowns.map((_, step) => {
    const isPlaced = (key: CellKey) => (stepOf.get(key) ?? -1) <= step;
    const isOfStep = (key: CellKey) => stepOf.get(key) === step;
    return askable
      .filter(({ left, right }) => [...left, ...right].some(isOfStep) && right.every(isPlaced))
      .map(({ left, right }) => ({ left: left.filter(isPlaced), right, isWhole: left.every(isPlaced) }));
  });
}

interface Search {
  readonly unknowns: readonly Unknown[];
  readonly steps: readonly (readonly Check[])[];
  readonly amounts: Amounts;
  readonly possible: readonly Set<Vector>[];
  visits: number;
}

function search(state: Search, step: number, chosen: readonly Vector[]): void {
  const unknown = state.unknowns[step];
  if (!unknown) {
    for (const [at, vector] of chosen.entries()) state.possible[at]?.add(vector);
    return;
  }
  for (const vector of unknown.vectors) {
    state.visits += 1;
    if (state.visits > visitLimit) return;
    setVector(state.amounts, unknown.row, vector);
    if (state.steps[step]?.some((check) => isBroken(check, state.amounts))) continue;
    search(state, step + 1, [...chosen, vector]);
  }
}

function findUnknowns(readings: ReadonlyMap<DeclaredRow, RowReading>): Unknown[] {
  return [...readings].flatMap(([row, reading]) => {
    if (reading.kind !== 'open') return [];
    return [{ row, vectors: reading.candidates.filter((vector) => holdsSums(vector, row.sums)) }];
  });
}

/** Rows that are totals first: they bound all the others; then those with the fewest placements. */
function bySums(generation: Generation): (a: Unknown, b: Unknown) => number {
  const totals = new Set(equationsOf(generation).flatMap(({ axis, right }) => (axis === 'across' ? [] : right)));
  const rank = ({ row }: Unknown) => (row.cells.some((key) => totals.has(key)) ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || a.vectors.length - b.vectors.length;
}

/**
 * Chooses among the possible placements of the open rows of a table by the statutory equations: along the row, down the
 * columns, and 一＋二 = 三（七）＋四. Where there are too many to try, only the sums along the row decide.
 */
export function solvePlacements(generation: Generation, readings: ReadonlyMap<DeclaredRow, RowReading>): Solutions {
  const alone = findUnknowns(readings);
  const joint = alone
    .filter(({ vectors }) => vectors.length > 0 && vectors.length <= candidateLimit)
    .sort(bySums(generation));
  const solutions = new Map(alone.map(({ row, vectors }) => [row, vectors] as const));
  if (joint.length === 0 || alone.length !== joint.length) return solutions;
  const amounts = knownAmounts(readings);
  const steps = checksByStep(generation, joint, amounts);
  const state: Search = { unknowns: joint, steps, amounts, possible: joint.map(() => new Set<Vector>()), visits: 0 };
  search(state, 0, []);
  if (state.visits > visitLimit) return solutions;
  for (const [at, { row }] of joint.entries()) {
    const possible = state.possible[at];
    if (possible && possible.size > 0) solutions.set(row, [...possible]);
  }
  return solutions;
}
