import type { Cell } from '../formats/cells.ts';
import { readQuantity } from './quantities.ts';
import { type Report, valueAt } from './report.ts';

/** 未填: no number, nor a text somebody would have to mend (abc); a `/` that a file printed is a blank too. */
export function isBlank(report: Pick<Report, 'cells' | 'sources'>, cell: Pick<Cell, 'key' | 'unit'>): boolean {
  if (valueAt(report, cell.key) !== null) return false;
  const source = report.sources[cell.key];
  return source === undefined || readQuantity(source, cell.unit).remarks.length === 0;
}
