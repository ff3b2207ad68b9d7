import type { Report } from '../../shared/report/report.ts';
import { type FittedRow, fitRows, type LabelledRow, ownCells } from './fit-rows.ts';
import type { PastedBlock, PastedCell, PastedRow } from './pasted-block.ts';
import { columnsOutOfOrder, isHeadingRow, type SheetLabels } from './pasted-labels.ts';
import { type Placement, placed } from './placement.ts';
import type { Sheet } from './sheet.ts';

const isFilled = (cell: PastedCell) => cell.text !== '';

/** A table without row labels (表四) has one row only, and every row of figures means that one. */
function readRow(sheet: Sheet, labels: SheetLabels, row: PastedRow): LabelledRow | string {
  const cells = ownCells(row);
  const at = cells.findLastIndex((cell) => labels.isRowLabel(cell.text));
  const name = cells[at]?.text ?? cells.find(isFilled)?.text ?? '';
  const target = sheet.layout.stubColumns === 0 ? sheet.rows[0] : labels.rowNamed(name);
  return target ? { target, name, values: cells.slice(at + 1) } : name;
}

/** At most so many rows are named in the sentence that says what was left out. */
const maxNamed = 3;

function leftOut(unknown: readonly string[], unfitted: readonly LabelledRow[]): string[] {
  const reasons = [
    ...unfitted.map(({ name, values, target }) => {
      const count = values.filter(isFilled).length;
      return `「${name || '这一行'}」有 ${count} 个数，应为 ${target.boxes.length} 个`;
    }),
    ...unknown.map((name) => `「${name}」不在这张表里`),
  ];
  if (reasons.length === 0) return [];
  const more = reasons.length > maxNamed ? ' 等' : '';
  return [`${reasons.length} 行没有放入：${reasons.slice(0, maxNamed).join('；')}${more}。`];
}

function withoutRepeats(fitted: readonly FittedRow[]): FittedRow[] {
  const counts = Map.groupBy(fitted, ({ row }) => row.target);
  return fitted.map((entry) => (counts.get(entry.row.target)?.length === 1 ? entry : { ...entry, pairs: null }));
}

/**
 * A block that brought its labels along is put by them, wherever the cursor stands. Rows that name nothing on the form,
 * that name the same row twice, or whose figures do not say their columns, are left out and told.
 */
export function placeLabelledBlock(report: Report, sheet: Sheet, labels: SheetLabels, block: PastedBlock): Placement {
  const headingRows = block.filter((row) => isHeadingRow(labels, row));
  if (columnsOutOfOrder(labels, headingRows)) {
    return {
      kind: 'refused',
      message: '粘贴的列次序与官方表不同，没有粘贴，表里没有改动。请按官方表的次序排好再复制。',
    };
  }
  const body = block.filter((row) => row.some(isFilled) && !isHeadingRow(labels, row));
  const read = body.map((row) => readRow(sheet, labels, row));
  const fitted = withoutRepeats(
    fitRows(
      sheet,
      read.filter((row) => typeof row !== 'string'),
    ),
  );
  const pairs = fitted.flatMap((entry) => entry.pairs ?? []);
  const unknown = read.filter((row) => typeof row === 'string');
  const unfitted = fitted.flatMap(({ row, pairs: own }) => (own === null && row.values.some(isFilled) ? [row] : []));
  if (pairs.length > 0) return placed(report, pairs, leftOut(unknown, unfitted));
  const [reason = ''] = leftOut(unknown, unfitted);
  return {
    kind: 'refused',
    message: `没有粘贴，表里没有改动。${reason}请只复制数字，选中左上第一格再粘贴。`,
  };
}
