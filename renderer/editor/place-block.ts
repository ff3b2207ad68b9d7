import { leafOf } from '../../shared/formats/cells.ts';
import { readQuantity } from '../../shared/report/quantities.ts';
import type { Report } from '../../shared/report/report.ts';
import type { PastedBlock, PastedCell, PastedRow } from './pasted-block.ts';
import { carriesLabels, labelsOf } from './pasted-labels.ts';
import { placeLabelledBlock } from './place-labelled-block.ts';
import { clashesOf, clashSentence, type Pair, type Placement, placed } from './placement.ts';
import { type Selection, selectedBoxes } from './selection.ts';
import { boxAt, type Sheet, type SheetRow } from './sheet.ts';

const isFilled = (cell: PastedCell) => cell.text !== '';
const refused = (message: string): Placement => ({ kind: 'refused', message: `${message}没有粘贴，表里没有改动。` });

const isText = ({ text }: PastedCell) => readQuantity(text, '万元').remarks.includes('not-a-number');

/** A first column of words that are not the form's: somebody else's labels, which would push every figure one to the right. */
function leadsWithWords(block: PastedBlock): boolean {
  const first = block.flatMap((row) => (row[0] && isFilled(row[0]) ? [row[0]] : []));
  const isWide = block.some((row) => row.length > 1);
  return isWide && first.length > 0 && first.filter(isText).length * 2 > first.length;
}

interface RowTarget {
  readonly row: PastedRow;
  readonly target: SheetRow | undefined;
}

function pairRow({ row, target }: RowTarget, column: number): Pair[] | 'too-wide' {
  const own = row.filter((cell) => !cell.covered);
  if (!target) return own.some(isFilled) ? 'too-wide' : [];
  const start = target.boxes.findIndex((box) => column < box.column + box.columnSpan);
  const boxes = target.boxes.slice(Math.max(0, start));
  if (own.slice(boxes.length).some(isFilled)) return 'too-wide';
  return boxes.flatMap((box, index) => {
    const cell = own[index];
    return cell ? [{ box, cell }] : [];
  });
}

function placeByPosition(report: Report, sheet: Sheet, block: PastedBlock, selection: Selection): Placement {
  const [firstRow = []] = selectedBoxes(sheet, selection);
  const start = firstRow[0] ?? boxAt(sheet, selection.focus);
  if (!start) return refused('这里没有可填的格，');
  const at = sheet.rows.findIndex((row) => row.row === start.row);
  const rowsLeft = sheet.rows.length - at;
  if (block.length > rowsLeft) {
    return refused(`粘贴的内容有 ${block.length} 行，从选中的这一格往下只有 ${rowsLeft} 行，`);
  }
  const column = Math.min(selection.anchor.column, selection.focus.column);
  const rows = block.map((row, index) => pairRow({ row, target: sheet.rows[at + index] }, column));
  const pairs = rows.flatMap((row) => (row === 'too-wide' ? [] : row));
  if (rows.includes('too-wide')) {
    const columns = Math.max(...block.map((row) => row.filter((cell) => !cell.covered).length));
    return refused(`粘贴的内容有 ${columns} 列，从「${leafOf(start.cell.column).label}」起放不下，`);
  }
  const [clash] = clashesOf(report, pairs);
  if (clash) return refused(`${clashSentence(clash)}，可能错了一行或一列，`);
  if (pairs.every(({ box }) => !box.editable)) return refused('这里是总计，由程序计算，');
  return placed(report, pairs);
}

/** One figure into everything that is selected, as Excel does it. */
function fillSelection(report: Report, sheet: Sheet, cell: PastedCell, selection: Selection): Placement {
  const boxes = selectedBoxes(sheet, selection).flat();
  if (boxes.every((box) => !box.editable)) return refused('这里是总计，由程序计算，');
  const pairs = boxes.filter((box) => box.editable).map((box) => ({ box, cell }));
  return placed(report, pairs);
}

/**
 * Puts a pasted block into a sheet. A block with labels of the form goes where they say; one without goes from the first
 * selected cell on, and is refused as a whole where it does not fit or where a total it brings betrays a shift.
 */
export function placeBlock(report: Report, sheet: Sheet, block: PastedBlock, selection: Selection): Placement {
  if (!block.some((row) => row.some(isFilled))) return refused('剪贴板里没有数，');
  const labels = labelsOf(sheet);
  if (carriesLabels(labels, block)) return placeLabelledBlock(report, sheet, labels, block);
  if (leadsWithWords(block)) {
    return refused(`粘贴的内容左边一列是文字，认不出是${sheet.name}的哪几行，请只复制数字；`);
  }
  const [row] = block;
  const [cell] = row ?? [];
  if (block.length === 1 && row?.length === 1 && cell) return fillSelection(report, sheet, cell, selection);
  return placeByPosition(report, sheet, block, selection);
}
