import type { PastedCell, PastedRow } from './pasted-block.ts';
import type { Pair } from './placement.ts';
import type { Sheet, SheetRow, ValueBox } from './sheet.ts';

/** A pasted row that named a row of the sheet, cut behind its label. */
export interface LabelledRow {
  readonly target: SheetRow;
  readonly name: string;
  readonly values: readonly PastedCell[];
}

export interface FittedRow {
  readonly row: LabelledRow;
  /** `null` where the number of figures does not say which columns they are. */
  readonly pairs: readonly Pair[] | null;
}

/**
 * How a block was laid out. `spread`: a merged label left blanks behind it, one for each further column it spans, as
 * plain text from Excel does. `packed`: the figures follow the label at once.
 */
type Form = 'spread' | 'packed';
type Columns = 'all' | 'inputs';

const isBlank = (cell: PastedCell) => cell.text === '';

function labelSpan(sheet: Sheet, row: SheetRow): number {
  const { stubColumns, boxes } = sheet.layout;
  const label = boxes.find(
    (box) => box.role === 'row-heading' && box.row === row.row && box.column + box.columnSpan === stubColumns,
  );
  return label?.columnSpan ?? 1;
}

interface Fit {
  readonly pairs: readonly Pair[] | null;
  /** 2 for a row that fits exactly, 1 when blanks at its end had to be cut. */
  readonly score: number;
}

const noFit: Fit = { pairs: null, score: 0 };

function pairUp(boxes: readonly ValueBox[], cells: readonly PastedCell[]): Pair[] {
  return boxes.flatMap((box, index) => {
    const cell = cells[index];
    return cell ? [{ box, cell }] : [];
  });
}

function fitRow(sheet: Sheet, { target, values }: LabelledRow, form: Form, columns: Columns): Fit {
  const boxes = columns === 'all' ? target.boxes : target.boxes.filter((box) => box.editable);
  const gap = form === 'spread' ? labelSpan(sheet, target) - 1 : 0;
  const cells = values.slice(gap);
  if (boxes.length === 0 || cells.length < boxes.length) return noFit;
  if (!values.slice(0, gap).every(isBlank) || !cells.slice(boxes.length).every(isBlank)) return noFit;
  return { pairs: pairUp(boxes, cells), score: cells.length === boxes.length ? 2 : 1 };
}

const readings: readonly (readonly [Form, Columns])[] = [
  ['spread', 'all'],
  ['packed', 'all'],
  ['spread', 'inputs'],
  ['packed', 'inputs'],
];

const signature = (fits: readonly Fit[]) =>
  JSON.stringify(fits.map(({ pairs }) => pairs?.map(({ box, cell }) => [box.key, cell.text]) ?? null));

/**
 * Finds the one reading under which most rows have exactly as many figures as their columns. Where two different
 * readings do equally well no row is paired: the figures could stand one column apart.
 */
export function fitRows(sheet: Sheet, rows: readonly LabelledRow[]): FittedRow[] {
  const tried = readings
    .map(([form, columns]) => rows.map((row) => fitRow(sheet, row, form, columns)))
    .map((fits) => ({ fits, score: fits.reduce((sum, fit) => sum + fit.score, 0) }));
  const best = Math.max(...tried.map(({ score }) => score));
  const winners = tried.filter(({ score }) => score === best);
  const isCertain = best > 0 && new Set(winners.map(({ fits }) => signature(fits))).size === 1;
  return rows.map((row, index) => ({ row, pairs: isCertain ? (winners[0]?.fits[index]?.pairs ?? null) : null }));
}

/** Cells a merged box covers hold nothing of their own, whichever way the table was copied. */
export function ownCells(row: PastedRow): readonly PastedCell[] {
  return row.filter((cell) => !cell.covered);
}
