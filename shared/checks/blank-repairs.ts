import { cellOf, leafOf } from '../formats/cells.ts';
import { equationsOf } from '../formats/equations.ts';
import type { CellKey } from '../formats/formats.ts';
import { shortLabel } from '../formats/names.ts';
import type { Change, Totals } from '../report/change.ts';
import { type CellValue, type Report, valueAt } from '../report/report.ts';
import { partsOf, sumOf } from '../report/totals.ts';
import type { Finding, Repair } from './finding.ts';

type Ways = Pick<Finding, 'repair' | 'choices'>;

const setAll = (values: readonly (readonly [CellKey, CellValue])[]): Change[] =>
  values.map(([cell, value]) => ({ kind: 'set-cell', cell, value, source: null }));

/** Printed totals that are missing follow from their parts once all of these are there. */
function missingTotals(report: Report, totals: readonly CellKey[]): Ways {
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

function restChoices({ generation }: Report, blanks: readonly CellKey[], rest: number): Repair[] {
  return blanks.map((key) => ({
    label: `${shortLabel(leafOf(cellOf(generation, key).column).label)}填 ${rest}，其余填 0`,
    changes: setAll(blanks.map((blank) => [blank, blank === key ? rest : 0])),
  }));
}

/**
 * What may fill the blank cells of one printed line. Beside a printed total the rest of it says what is missing; without
 * one a line of blanks mostly says that nothing happened, which a person has to confirm.
 */
export function blankRepairs(report: Report, { cells }: Pick<Finding, 'cells'>, totals: Totals): Ways {
  const kindOf = (key: CellKey) => cellOf(report.generation, key).kind;
  const blanks = cells.filter((key) => kindOf(key) === 'input');
  const zeros = blanks.map((key) => [key, 0] as const);
  if (totals === 'derived')
    return blanks.length === 0 ? {} : { choices: [{ label: '都填 0', changes: setAll(zeros) }] };
  if (blanks.length === 0) return missingTotals(report, cells);
  const open = openRest(report, blanks);
  if (!open) return { choices: [{ label: '都填 0', changes: setAll(zeros) }] };
  const { total, known, rest } = open;
  if (rest === null) return { choices: [{ label: '都填 0', changes: setAll([...zeros, [total, known]]) }] };
  if (rest < 0) return {};
  if (rest === 0) return { repair: { label: '都填 0', changes: setAll(zeros) } };
  const [choice, ...others] = restChoices(report, blanks, rest);
  if (!choice) return {};
  return others.length === 0 ? { repair: { ...choice, label: `填 ${rest}` } } : { choices: [choice, ...others] };
}
