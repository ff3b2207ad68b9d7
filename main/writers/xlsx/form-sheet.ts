import type { DataValidation, CellValue as SheetValue, Workbook, Worksheet } from 'exceljs';
import type { ReportDocument } from '../../../shared/document/report-document.ts';
import { type Cell, cellOf } from '../../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../../shared/formats/formats.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { partsOf } from '../../../shared/report/totals.ts';
import { addressOf, columnName, rangesOf, type Spot } from './addresses.ts';
import { columnCount, columnWidths, type FormPlaces, type PlacedTable } from './form-places.ts';
import { put } from './put.ts';
import { styleOf, styles } from './styles.ts';

export const formSheetName = '年报表格';

/** The number a cell shows, in the printed unit; `null` for a blank. */
export function printedNumber(report: Report, cell: Cell): number | null {
  const value = valueAt(report, cell.key);
  return value === null ? null : toPrintedUnit(value, cell.unit);
}

function spotsOf(keys: readonly CellKey[], places: FormPlaces): Spot[] {
  return keys.flatMap((key) => places.spotByCell.get(key) ?? []);
}

/** A total is a live sum that stays blank while all its parts are blank, with our own figure cached beside it. */
function sheetValue(report: Report, cell: Cell, places: FormPlaces): SheetValue {
  const shown = printedNumber(report, cell);
  const parts = cell.kind === 'sum' ? partsOf(report.generation, cell.key) : null;
  if (!parts) return shown;
  const ranges = rangesOf(spotsOf(parts, places));
  return { formula: `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`, result: shown ?? '' };
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

function writeBoxes(sheet: Worksheet, report: Report, placed: PlacedTable, places: FormPlaces): void {
  const hasCaptions = placed.boxes.some(({ box }) => box.role === 'caption');
  for (const { box, from, to } of placed.boxes) {
    const cell = box.cell === null ? null : cellOf(report.generation, box.cell);
    const style = styleOf(box, hasCaptions, cell?.kind ?? 'input');
    put(sheet, from, cell ? sheetValue(report, cell, places) : box.text, style);
    if (cell?.kind === 'input') sheet.getRow(from.row).getCell(from.column).dataValidation = validationOf(cell);
    if (from.row !== to.row || from.column !== to.column) sheet.mergeCells(from.row, from.column, to.row, to.column);
  }
  for (const [index, height] of placed.rowHeightsPt.entries())
    sheet.getRow(placed.headingRow + 1 + index).height = height;
}

function addSheet(workbook: Workbook, places: FormPlaces): Worksheet {
  return workbook.addWorksheet(formSheetName, {
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
    headerFooter: { oddFooter: '&C— &P —' },
  });
}

/** The sheet people see: the three tables as on paper, inputs open, everything else locked without a password. */
export function writeFormSheet(
  workbook: Workbook,
  report: Report,
  document: ReportDocument,
  places: FormPlaces,
): Worksheet {
  const sheet = addSheet(workbook, places);
  for (const [index, width] of columnWidths.entries()) sheet.getColumn(index + 1).width = width;
  put(sheet, { row: 1, column: 1 }, document.title, styles.title);
  sheet.mergeCells(1, 1, 1, columnCount);
  sheet.getRow(1).height = 36 * Math.ceil(document.title.length / 30);
  for (const [index, placed] of places.tables.entries()) {
    put(sheet, { row: placed.headingRow, column: 1 }, placed.heading, styles.heading);
    sheet.mergeCells(placed.headingRow, 1, placed.headingRow, columnCount);
    sheet.getRow(placed.headingRow).height = 26;
    writeBoxes(sheet, report, placed, places);
    if (index === 1) sheet.getRow(placed.headingRow - 1).addPageBreak();
  }
  return sheet;
}

export function referenceTo(places: FormPlaces, key: CellKey, generation: Generation): string {
  const spot = places.spotByCell.get(key);
  if (!spot) throw new Error(`the form of ${generation} shows every cell, but not ${key}`);
  return `${formSheetName}!${addressOf(spot)}`;
}
