import type { CellValue, Style, Workbook } from 'exceljs';
import type { ReportDocument } from '../../../shared/document/report-document.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { Report } from '../../../shared/report/report.ts';
import { columnName } from './addresses.ts';
import type { FormPlaces } from './form-places.ts';
import { printedNumber, referenceTo } from './form-sheet.ts';
import { put } from './put.ts';
import { alarmStyle, styles } from './styles.ts';

/** What says whose row it is, before the figures; the last three are for the office to fill. */
const profile = [
  { key: 'unit', label: '单位' },
  { key: 'year', label: '年度' },
  { key: 'template', label: '格式' },
  { key: 'reporter', label: '填报人' },
  { key: 'phone', label: '联系电话' },
  { key: 'reported_on', label: '报出日期' },
] as const;

const rows = { label: 1, key: 2, data: 3, check: 5 } as const;

function profileValues(report: Report, document: ReportDocument): readonly (string | number | null)[] {
  return [document.unit, report.year, report.generation, null, null, report.issuedOn];
}

/**
 * One row a county appends to its own table, so its figures are plain numbers; the row of checks under it turns red where
 * 年报表格 was changed afterwards.
 */
export function writeSummarySheet(
  workbook: Workbook,
  report: Report,
  document: ReportDocument,
  places: FormPlaces,
): void {
  const sheet = workbook.addWorksheet('汇总行', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: rows.key }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      // The figures stand on 年报表格 and 清单; side by side they would fill thirty pages. (See form-sheet for the $.)
      printArea: `A$1:${columnName(profile.length)}$${rows.check}`,
    },
  });
  const write = (row: number, column: number, value: CellValue, style: Partial<Style>) =>
    put(sheet, { row, column }, value, style);
  for (const [index, value] of profileValues(report, document).entries()) {
    const { key = '', label = '' } = profile[index] ?? {};
    write(rows.label, index + 1, label, styles.listHead);
    write(rows.key, index + 1, key, styles.listKey);
    write(rows.data, index + 1, value, index < 3 ? styles.listText : styles.entry);
    sheet.getColumn(index + 1).width = index === 0 ? 28 : 10;
  }
  const cells = cellsOf(report.generation);
  for (const [index, cell] of cells.entries()) {
    const column = profile.length + index + 1;
    write(rows.label, column, cell.label, styles.listHead);
    write(rows.key, column, cell.key, styles.listKey);
    write(rows.data, column, printedNumber(report, cell), styles.listNumber);
    const here = `${columnName(column)}${rows.data}`;
    const formula = `IF(${here}&""=${referenceTo(places, cell.key, report.generation)}&"","","不同")`;
    write(rows.check, column, { formula, result: '' }, styles.listText);
    sheet.getColumn(column).width = 14;
  }
  const [first, last] = [profile.length + 1, profile.length + cells.length].map(columnName);
  const checks = `${first}${rows.check}:${last}${rows.check}`;
  const formula = `IF(COUNTIF(${checks},"不同")=0,"与年报表格一致","有 "&COUNTIF(${checks},"不同")&" 格与年报表格不同")`;
  write(rows.check, 1, { formula, result: '与年报表格一致' }, styles.listText);
  const rule = (formula: string, priority: number) => [
    { type: 'expression' as const, priority, style: alarmStyle, formulae: [formula] },
  ];
  sheet.addConditionalFormatting({ ref: checks, rules: rule(`${first}${rows.check}="不同"`, 1) });
  sheet.addConditionalFormatting({ ref: `A${rows.check}`, rules: rule(`A${rows.check}<>"与年报表格一致"`, 2) });
  sheet.getRow(rows.label).height = 75;
  sheet.getRow(rows.key).height = 40;
}
