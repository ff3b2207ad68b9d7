import type { Unit } from '../../../../shared/formats/form.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { previousValue } from '../../../../shared/report/carry-over.ts';
import { formatQuantity } from '../../../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../../../shared/report/report.ts';

/** Last year's figure for a cell, as printed, and the difference with its sign; `difference` is empty where there is none. */
export interface LastYear {
  readonly figure: string;
  readonly difference: string;
}

export function lastYearOf(report: Report, previous: Report | null, key: CellKey, unit: Unit): LastYear | null {
  const before = previous && previousValue(previous, report.generation, key);
  if (before === null) return null;
  const now = valueAt(report, key);
  const change = now === null ? 0 : now - before;
  const sign = change > 0 ? '+' : '−';
  return {
    figure: formatQuantity(before, unit),
    difference: change === 0 ? '' : `${sign}${formatQuantity(Math.abs(change), unit)}`,
  };
}
