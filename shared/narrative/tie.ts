import type { CellKey } from '../formats/formats.ts';
import { type CellValue, type Report, valueAt } from '../report/report.ts';
import { partsOf } from '../report/totals.ts';
import { type Claim, claimsIn } from './claims.ts';
import { canMean, isExact, type TextQuantity } from './quantities-in-text.ts';
import { subjectOf } from './subjects.ts';
import { type Way, wayOf } from './ways.ts';

/** A way with what its cells add up to; `null` as soon as one of them is 未填. */
export interface WaySum {
  readonly way: Way;
  readonly sum: CellValue;
}

/**
 * A claim held against the tables. `open`: a cell it may mean is 未填, so nothing can be said. `aside`: it speaks of a part
 * only, or another figure of the text already says what the table says.
 */
export interface Tie {
  readonly kind: 'agrees' | 'contradicts' | 'open' | 'aside';
  readonly claim: Claim;
  /** What the form offers, the most likely first; with `agrees` the first is the one that fits. */
  readonly sums: readonly WaySum[];
}

function sumOfKeys(keys: readonly CellKey[], read: (key: CellKey) => CellValue): CellValue {
  let sum = 0;
  for (const key of keys) {
    const value = read(key);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** What the cells add up to; a total that was left blank is taken from its parts where all of them are there. */
export function sumOfWay(report: Report, way: Way): CellValue {
  return sumOfKeys(way.cells, (key) => {
    const value = valueAt(report, key);
    const parts = value === null ? partsOf(report.generation, key) : null;
    return parts ? sumOfKeys(parts, (part) => valueAt(report, part)) : value;
  });
}

/** What the parts of printed totals add up to, whatever the totals say; `null` where the way has no totals or a part is blank. */
export function sumOfPrintedParts(report: Report, way: Way): CellValue {
  return sumOfKeys(way.cells, (key) => {
    const parts = partsOf(report.generation, key);
    return parts ? sumOfKeys(parts, (part) => valueAt(report, part)) : null;
  });
}

/** Amounts of the tables are in 分 as those of the text are; counts are counts. */
const fits = (quantity: TextQuantity, sum: CellValue) => sum !== null && canMean(quantity, sum);

function tieClaim(report: Report, claim: Claim): Tie | null {
  const sums = subjectOf(claim.subject).ways.flatMap((id): WaySum[] => {
    const way = wayOf(report.generation, id);
    return way ? [{ way, sum: sumOfWay(report, way) }] : [];
  });
  if (sums.length === 0) return null;
  const fitting = sums.find(({ sum }) => fits(claim.quantity, sum));
  if (fitting) return { kind: 'agrees', claim, sums: [fitting, ...sums.filter((sum) => sum !== fitting)] };
  if (sums.some(({ sum }) => sum === null)) return { kind: 'open', claim, sums };
  return { kind: claim.scope === 'part' ? 'aside' : 'contradicts', claim, sums };
}

/** Figures told in parts, 通过网站受理 10 件，通过信函受理 5 件, say together what the table says. */
function addUp(ties: readonly Tie[]): boolean {
  const [first] = ties;
  const sum = ties.reduce((total, { claim }) => total + claim.quantity.value, 0);
  return first?.sums.some((waySum) => waySum.sum === sum) ?? false;
}

/** Smaller figures beside one that agrees tell of parts: 全镇收到 20 件, …站所收到 3 件. */
function isExplained(tie: Tie, sameSubject: readonly Tie[]): boolean {
  const sure = sameSubject.find(({ kind }) => kind === 'agrees');
  return (sure !== undefined && tie.claim.quantity.high <= sure.claim.quantity.value) || addUp(sameSubject);
}

function setAside(ties: readonly Tie[]): readonly Tie[] {
  return ties.map((tie): Tie => {
    if (tie.kind !== 'contradicts') return tie;
    const sameSubject = ties.filter(({ claim }) => claim.subject === tie.claim.subject);
    return isExplained(tie, sameSubject) ? { ...tie, kind: 'aside' } : tie;
  });
}

const tiesByReport = new WeakMap<Report, readonly Tie[]>();

/** Every claim of the text beside the cells it can mean, in order. */
export function tiesOf(report: Report): readonly Tie[] {
  const known = tiesByReport.get(report);
  if (known) return known;
  const ties = setAside(claimsIn(report).flatMap((claim) => tieClaim(report, claim) ?? []));
  tiesByReport.set(report, ties);
  return ties;
}

/** The figure stands as the table prints it, so that it can be linked: no 约, no 余, no 汉字. */
export function isPlainFigure(claim: Claim): boolean {
  const { quantity, sentence } = claim;
  return isExact(quantity) && /^\d+(?:\.\d+)?$/.test(sentence.text.slice(quantity.digitsStart, quantity.digitsEnd));
}
