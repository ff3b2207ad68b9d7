import { cellsOf } from '../../shared/formats/cells.ts';
import type { TableKey } from '../../shared/formats/form.ts';
import { isBlank } from '../../shared/report/blanks.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Report } from '../../shared/report/report.ts';
import { changesCell, clearChange } from './cell-entry.ts';
import type { ValueBox } from './sheet.ts';

type CellChange = Extract<Change, { kind: 'set-cell' }>;

/** Ctrl+0: a 0 into those of the boxes that are 未填; what stands there is left alone, also what is no number. */
export function fillWithZero(report: Report, boxes: readonly ValueBox[]): CellChange[] {
  return boxes
    .filter((box) => box.editable && isBlank(report, box.cell))
    .map((box) => ({ kind: 'set-cell', cell: box.key, value: 0, source: null }));
}

/** Delete: the boxes become 未填. */
export function clearBoxes(report: Report, boxes: readonly ValueBox[]): CellChange[] {
  return boxes
    .filter((box) => box.editable)
    .map(clearChange)
    .filter((change) => changesCell(report, change));
}

/** The cells of a table the clerk has yet to fill, in printed order. */
export function blanksOf(report: Report, table: TableKey | null) {
  return cellsOf(report.generation).filter(
    (cell) => cell.kind === 'input' && (table === null || cell.table === table) && isBlank(report, cell),
  );
}
