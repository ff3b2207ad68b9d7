import type { AddWorksheetOptions, DataValidation } from 'exceljs';
import { type Cell, cellOf } from '../../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../../shared/formats/formats.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { partsOf } from '../../../shared/report/totals.ts';
import { addressOf, columnName, rangesOf, type Spot } from './addresses.ts';
import { columnCount, columnWidths, type FormPlaces, type PlacedTable } from './form-places.ts';
import type { Facts, Page } from './page.ts';
import { lookOf } from './styles.ts';

export const formSheetName = '年报表格';

/** The number a cell shows, in the printed unit; `null` for a blank. */
export function printedNumber(report: Report, cell: Cell): number | null {
  const value = valueAt(report, cell.key);
  return value === null ? null : toPrintedUnit(value, cell.unit);
}

function spotsOf(keys: readonly CellKey[], places: FormPlaces): Spot[] {
  return keys.flatMap((key) => places.spotByCell.get(key) ?? []);
}

const refusal = { showErrorMessage: true, errorStyle: 'stop', allowBlank: true } as const;

/** What may be typed into a cell: whole counts from 0, whole changes of either sign, amounts from 0. */
function validationOf(cell: Cell): DataValidation {
  const title = `单位：${cell.unit}`;
  if (cell.unit === '万元') {
    const error = '请填不小于 0 的金额，以万元计。';
    return { ...refusal, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], errorTitle: title, error };
  }
  if (cell.signed) {
    const error = '请填整数，减少用负数。';
    return {
      ...refusal,
      type: 'whole',
      operator: 'between',
      formulae: [-99_999_999, 99_999_999],
      errorTitle: title,
      error,
    };
  }
  const error = '请填不小于 0 的整数。';
  return { ...refusal, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], errorTitle: title, error };
}

/** A total is a live sum that stays blank while all its parts are blank. */
function writeFigure({ page, places }: Form, from: Spot, cell: Cell, parts: readonly CellKey[] | null): void {
  const shown = ({ report }: Facts) => printedNumber(report, cell);
  if (parts) {
    const ranges = rangesOf(spotsOf(parts, places));
    const formula = `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;
    page.calculate(from, cell.kind, formula, (facts) => shown(facts) ?? '');
    return;
  }
  page.vary(from, cell.kind, shown);
  if (cell.kind === 'input') {
    page.sheet.getRow(from.row).getCell(from.column).dataValidation = validationOf(cell);
  }
}

interface Form {
  readonly page: Page;
  readonly generation: Generation;
  readonly places: FormPlaces;
}

function writeBoxes(form: Form, placed: PlacedTable): void {
  const { sheet } = form.page;
  const hasCaptions = placed.boxes.some(({ box }) => box.role === 'caption');
  for (const { box, from, to } of placed.boxes) {
    const cell = box.cell === null ? null : cellOf(form.generation, box.cell);
    if (cell) writeFigure(form, from, cell, cell.kind === 'sum' ? partsOf(form.generation, cell.key) : null);
    else form.page.fix(from, box.text, lookOf(box, hasCaptions, 'input'));
    if (from.row !== to.row || from.column !== to.column) sheet.mergeCells(from.row, from.column, to.row, to.column);
  }
  for (const [index, height] of placed.rowHeightsPt.entries())
    sheet.getRow(placed.headingRow + 1 + index).height = height;
}

/** How the sheet is seen and printed: upright on A4, as wide as the page. */
export function formSheetOptions(places: FormPlaces, oddFooter: string): Partial<AddWorksheetOptions> {
  return {
    views: [{ showGridLines: false, zoomScale: 100 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
      // exceljs puts a $ before each corner but none before its row.
      printArea: `A$1:${columnName(columnCount)}$${places.lastRow}`,
    },
    headerFooter: { oddFooter },
  };
}

/** Each line of the title holds thirty characters. */
const titleHeight = (title: string) => 36 * Math.max(1, Math.ceil(title.length / 30));

/** The sheet people see: the three tables as on paper, inputs open, everything else locked without a password. */
export function writeFormSheet(page: Page, generation: Generation, places: FormPlaces): void {
  const { sheet } = page;
  for (const [index, width] of columnWidths.entries()) sheet.getColumn(index + 1).width = width;
  page.vary({ row: 1, column: 1 }, 'title', ({ document }) => document.title);
  sheet.mergeCells(1, 1, 1, columnCount);
  page.stretch(1, ({ document }) => titleHeight(document.title));
  for (const [index, placed] of places.tables.entries()) {
    page.fix({ row: placed.headingRow, column: 1 }, placed.heading, 'heading');
    sheet.mergeCells(placed.headingRow, 1, placed.headingRow, columnCount);
    sheet.getRow(placed.headingRow).height = 26;
    writeBoxes({ page, generation, places }, placed);
    if (index === 1) sheet.getRow(placed.headingRow - 1).addPageBreak();
  }
}

export function referenceTo(places: FormPlaces, key: CellKey, generation: Generation): string {
  const spot = places.spotByCell.get(key);
  if (!spot) throw new Error(`the form of ${generation} shows every cell, but not ${key}`);
  return `${formSheetName}!${addressOf(spot)}`;
}
