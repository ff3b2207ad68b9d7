import { cellOf, leafOf } from '../formats/cells.ts';
import { type Equation, equationsOf } from '../formats/equations.ts';
import { type CellKey, type Generation, generations } from '../formats/formats.ts';
import { nameOfPath, shortLabel } from '../formats/names.ts';
import { tiesOf } from '../narrative/tie.ts';
import { applyChange, type Change } from '../report/change.ts';
import { type Report, valueAt } from '../report/report.ts';
import type { Finding, Repair } from './finding.ts';
import { type Sides, wrongSidesOf } from './sum-sides.ts';

function listTouching(generation: Generation): ReadonlyMap<CellKey, readonly Equation[]> {
  const touching = new Map<CellKey, Equation[]>();
  for (const equation of equationsOf(generation)) {
    for (const key of [...equation.left, ...equation.right]) {
      touching.set(key, [...(touching.get(key) ?? []), equation]);
    }
  }
  return touching;
}

const touchingByGeneration = new Map(generations.map((generation) => [generation, listTouching(generation)]));

/** One figure that would make the sum come out. */
interface Candidate {
  readonly key: CellKey;
  readonly value: number;
  readonly mended: Report;
  /** How many sums it puts right, those it upsets taken off. */
  readonly gain: number;
  /** Whether every sum the figure takes part in comes out then. */
  readonly isSettled: boolean;
}

/** How many of the sums that any of these figures takes part in do not come out. */
export function wrongSumsAt(report: Report, keys: readonly CellKey[]): number {
  const touching = touchingByGeneration.get(report.generation);
  const equations = new Set(keys.flatMap((key) => touching?.get(key) ?? []));
  return [...equations].filter((equation) => wrongSidesOf(report, equation) !== null).length;
}

const changeTo = (key: CellKey, value: number) =>
  ({ kind: 'set-cell', cell: key, value, source: null }) as const satisfies Change;

function weigh(report: Report, key: CellKey, value: number): Candidate {
  const mended = applyChange(report, changeTo(key, value));
  const equations = touchingByGeneration.get(report.generation)?.get(key) ?? [];
  const wrong = (weighed: Report) => equations.filter((equation) => wrongSidesOf(weighed, equation) !== null).length;
  const left = wrong(mended);
  return { key, value, mended, gain: wrong(report) - left, isSettled: left === 0 };
}

/** The total as its parts demand, or one part as the total demands; no figure below 0. */
function candidatesOf(report: Report, { axis, left, right }: Equation, { expected, actual }: Sides): Candidate[] {
  const lack = (actual ?? expected) - expected;
  const moved = (keys: readonly CellKey[], by: number) =>
    keys.map((key): [CellKey, number] => [key, (valueAt(report, key) ?? 0) + by]);
  const onRight = axis === 'balance' ? moved(right, -lack) : right.map((key): [CellKey, number] => [key, expected]);
  const onLeft = actual === null ? [] : moved(left, lack);
  return [...onRight, ...onLeft]
    .filter(([, value]) => value >= 0)
    .map(([key, value]) => weigh(report, key, value))
    .sort((a, b) => b.gain - a.gain);
}

const contradictionsIn = (report: Report) => tiesOf(report).filter(({ kind }) => kind === 'contradicts').length;

/** Of figures that would do equally well, the only one with which the text contradicts the tables less. */
function saidInText(report: Report, equals: readonly Candidate[]): Candidate | null {
  const now = contradictionsIn(report);
  if (now === 0) return null;
  const better = equals.filter(({ mended }) => contradictionsIn(mended) < now);
  return better.length === 1 ? (better[0] ?? null) : null;
}

/** Certain is a figure that two sums ask for, or one sum and the text, while no other figure does as well. */
function certainOf(report: Report, candidates: readonly Candidate[], isMissing: boolean): Candidate | null {
  const [best] = candidates;
  if (!best || best.gain < 1) return null;
  const equals = candidates.filter(({ gain }) => gain === best.gain);
  if (equals.length > 1)
    return saidInText(
      report,
      equals.filter(({ isSettled }) => isSettled),
    );
  const isAsked = best.isSettled && (best.gain > 1 || isMissing);
  return isAsked ? best : saidInText(report, equals);
}

function repairOf({ generation }: Report, { axis }: Equation, { key, value }: Candidate): Repair {
  const cell = cellOf(generation, key);
  const name = axis === 'across' ? shortLabel(leafOf(cell.column).label) : nameOfPath(cell.row);
  return { label: `把${name}改成 ${value}`, changes: [changeTo(key, value)] };
}

const mostChoices = 6;

/** Where all totals are right or derived, a column that is not balanced has a wrong figure among those that are typed. */
function balanceChoices(report: Report, { left, right }: Equation, candidates: readonly Candidate[]): Candidate[] {
  const typed = [...left, ...right].filter((key) => cellOf(report.generation, key).kind === 'input');
  return candidates
    .filter(({ key }) => typed.includes(key))
    .sort((a, b) => typed.indexOf(b.key) - typed.indexOf(a.key));
}

/** What would put a wrong sum of printed figures right: certainly, or perhaps. */
export function sumRepairs(report: Report, equation: Equation, sides: Sides): Pick<Finding, 'repair' | 'choices'> {
  const candidates = candidatesOf(report, equation, sides);
  const certain = certainOf(report, candidates, sides.actual === null);
  if (certain) return { repair: repairOf(report, equation, certain) };
  const sound = candidates.filter(({ gain }) => gain > 0).slice(0, mostChoices);
  const choices =
    sound.length === 0 && equation.axis === 'balance' ? balanceChoices(report, equation, candidates) : sound;
  return choices.length === 0 ? {} : { choices: choices.map((candidate) => repairOf(report, equation, candidate)) };
}
