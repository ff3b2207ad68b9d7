import { cellOf, leafOf } from '../formats/cells.ts';
import { equationsOf } from '../formats/equations.ts';
import type { CellKey } from '../formats/formats.ts';
import { shortLabel } from '../formats/names.ts';
import { withShownFigures } from '../narrative/linked-text.ts';
import { applyChanges, type Change, type Totals } from '../report/change.ts';
import { type CellValue, type Report, valueAt } from '../report/report.ts';
import { partsOf, sumOf } from '../report/totals.ts';
import type { Finding, Repair } from './finding.ts';
import { wrongSumsAt } from './sum-repairs.ts';

/** `ask` is the question the choices answer, where it needs to be put. */
export type BlankWays = Pick<Finding, 'repair' | 'choices'> & { readonly ask?: string };

/** The words of the way that only says that nothing happened. */
export const allZero = '都填 0';

const setAll = (values: readonly (readonly [CellKey, CellValue])[]): Change[] =>
  values.map(([cell, value]) => ({ kind: 'set-cell', cell, value, source: null }));

/** Printed totals that are missing follow from their parts once all of these are there. */
function missingTotals(report: Report, totals: readonly CellKey[]): BlankWays {
  const sums = totals.flatMap((key): [CellKey, CellValue][] => {
    const parts = (partsOf(report.generation, key) ?? []).map((part) => valueAt(report, part));
    return parts.includes(null) ? [] : [[key, sumOf(parts)]];
  });
  return sums.length === 0 ? {} : { repair: { label: `按分项算出总计（${sums.length} 格）`, changes: setAll(sums) } };
}

/** The printed total of the line that the blanks are parts of, and how much of it the filled parts leave open. */
function openRest(report: Report, blanks: readonly CellKey[]) {
  const [first] = blanks;
  const line = equationsOf(report.generation).find(
    ({ axis, left }) => axis === 'across' && first !== undefined && left.includes(first),
  );
  const [total] = line?.right ?? [];
  if (!line || !total) return null;
  const known = sumOf(line.left.map((key) => valueAt(report, key))) ?? 0;
  const printed = valueAt(report, total);
  return { total, known, rest: printed === null ? null : printed - known };
}

/** Every way to give the rest of the total to one of the blanks; the others are 0 then. */
function restRepairs({ generation }: Report, blanks: readonly CellKey[], rest: number): Repair[] {
  const label = (who: string) => (blanks.length === 1 ? `填 ${rest}` : `${who}填 ${rest}，其余填 0`);
  return blanks.map((key) => {
    const who = shortLabel(leafOf(cellOf(generation, key).column).label);
    const brief = blanks.length === 1 ? {} : { brief: who };
    return { ...brief, label: label(who), changes: setAll(blanks.map((blank) => [blank, blank === key ? rest : 0])) };
  });
}

/** Certain is the only way with which all columns come out too, or the only way at all if it upsets none. */
function restWays(report: Report, blanks: readonly CellKey[], rest: number): BlankWays {
  const wrongAfter = ({ changes }: Repair) => wrongSumsAt(withShownFigures(applyChanges(report, changes)), blanks);
  const weighed = restRepairs(report, blanks, rest).map((repair) => ({ repair, wrong: wrongAfter(repair) }));
  const least = Math.min(...weighed.map(({ wrong }) => wrong));
  const best = weighed.filter(({ wrong }) => wrong === least);
  const isSound = least === 0 || least < wrongSumsAt(report, blanks);
  const [only] = best;
  if (only && best.length === 1 && isSound) return { repair: only.repair };
  const choices = weighed.map(({ repair }) => repair);
  if (choices.length > 1) return { choices, ask: `这 ${rest} 件是谁的？选一个，其余填 0：` };
  return { choices: [...choices, { label: '填 0', changes: setAll(blanks.map((key) => [key, 0])) }] };
}

/**
 * What may fill the blank cells of one printed line. Beside a printed total the rest of it says what is missing; without
 * one a line of blanks mostly says that nothing happened, which a person has to confirm.
 */
export function blankRepairs(report: Report, { cells }: Pick<Finding, 'cells'>, totals: Totals): BlankWays {
  const kindOf = (key: CellKey) => cellOf(report.generation, key).kind;
  const blanks = cells.filter((key) => kindOf(key) === 'input');
  if (blanks.length === 0) return totals === 'derived' ? {} : missingTotals(report, cells);
  const zeros = blanks.map((key) => [key, 0] as const);
  const open = totals === 'derived' ? null : openRest(report, blanks);
  if (!open) return { choices: [{ label: allZero, changes: setAll(zeros) }] };
  const { total, known, rest } = open;
  if (rest === null) return { choices: [{ label: allZero, changes: setAll([...zeros, [total, known]]) }] };
  if (rest < 0) return {};
  return rest === 0 ? { repair: { label: allZero, changes: setAll(zeros) } } : restWays(report, blanks, rest);
}
