import { type Equation, equationsOf } from '../formats/equations.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import type { DeclaredRow } from './label-index.ts';
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

function isBroken({ left, right }: Equation, amounts: Amounts): boolean {
  const add = (keys: readonly CellKey[]) => keys.reduce((sum, key) => sum + (amounts.get(key) ?? 0), 0);
  return add(left) !== add(right);
}

/** Equations down the columns, each asked as soon as the last of its rows is placed. */
function equationsByStep(generation: Generation, unknowns: readonly Unknown[], known: Amounts): Equation[][] {
  const stepOf = new Map(unknowns.flatMap(({ row }, step) => row.cells.map((key) => [key, step] as const)));
  const steps: Equation[][] = unknowns.map(() => []);
  for (const equation of equationsOf(generation)) {
    const keys = [...equation.left, ...equation.right];
    if (equation.axis === 'across' || keys.some((key) => !known.has(key) && !stepOf.has(key))) continue;
    const last = Math.max(...keys.map((key) => stepOf.get(key) ?? -1));
    steps[last]?.push(equation);
  }
  return steps;
}

interface Search {
  readonly unknowns: readonly Unknown[];
  readonly steps: readonly (readonly Equation[])[];
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
    if (state.steps[step]?.some((equation) => isBroken(equation, state.amounts))) continue;
    search(state, step + 1, [...chosen, vector]);
  }
}

function findUnknowns(readings: ReadonlyMap<DeclaredRow, RowReading>): Unknown[] {
  return [...readings].flatMap(([row, reading]) => {
    if (reading.kind !== 'open') return [];
    return [{ row, vectors: reading.candidates.filter((vector) => holdsSums(vector, row.sums)) }];
  });
}

/** Totals and carried-over rows first: they decide most of what the others may be. */
const bySums = (a: Unknown, b: Unknown) => a.vectors.length - b.vectors.length;

/**
 * Chooses among the possible placements of the open rows of a table by the statutory equations: along the row, down the
 * columns, and 一＋二 = 三（七）＋四. Where there are too many to try, only the sums along the row decide.
 */
export function solvePlacements(generation: Generation, readings: ReadonlyMap<DeclaredRow, RowReading>): Solutions {
  const alone = findUnknowns(readings);
  const joint = alone.filter(({ vectors }) => vectors.length > 0 && vectors.length <= candidateLimit).sort(bySums);
  const solutions = new Map(alone.map(({ row, vectors }) => [row, vectors] as const));
  if (joint.length === 0 || alone.length !== joint.length) return solutions;
  const amounts = knownAmounts(readings);
  const steps = equationsByStep(generation, joint, amounts);
  const state: Search = { unknowns: joint, steps, amounts, possible: joint.map(() => new Set<Vector>()), visits: 0 };
  search(state, 0, []);
  if (state.visits > visitLimit) return solutions;
  for (const [at, { row }] of joint.entries()) {
    const possible = state.possible[at];
    if (possible && possible.size > 0) solutions.set(row, [...possible]);
  }
  return solutions;
}
