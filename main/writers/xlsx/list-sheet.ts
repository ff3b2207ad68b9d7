import type { CellValue as SheetValue, Workbook } from 'exceljs';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { previousValue } from '../../../shared/report/carry-over.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import type { FormPlaces } from './form-places.ts';
import { printedNumber, referenceTo } from './form-sheet.ts';
import { put } from './put.ts';
import { styles } from './styles.ts';

const nameColumn = { width: 44, lineHeightPt: 15 } as const;
const widths = [6, 34, nameColumn.width, 8, 11, 11, 10];

/** Names wrap, and a program that opens the file does not grow the row by itself. A Chinese character is two columns wide. */
function heightFor(label: string): number {
  const columns = [...label].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return nameColumn.lineHeightPt * Math.max(1, Math.ceil(columns / (nameColumn.width - 4)));
}

/** Every indicator on a line, with last year's figure where `previous` answers the same question. */
export function writeListSheet(workbook: Workbook, report: Report, previous: Report | null, places: FormPlaces): void {
  const sheet = workbook.addWorksheet('清单', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C— &P —' },
  });
  const headings = [
    '序号',
    '指标代码',
    '指标名称',
    '计量单位',
    `本年（${report.year}）`,
    `上年（${report.year - 1}）`,
    '增减',
  ];
  for (const [index, text] of headings.entries()) {
    put(sheet, { row: 1, column: index + 1 }, text, styles.listHead);
    sheet.getColumn(index + 1).width = widths[index] ?? 10;
  }
  const cells = cellsOf(report.generation);
  for (const [index, cell] of cells.entries()) {
    const row = index + 2;
    sheet.getRow(row).height = heightFor(cell.label);
    const now = printedNumber(report, cell);
    const before = previous ? previousValue(previous, report.generation, cell.key) : null;
    const hasBoth = before !== null && valueAt(report, cell.key) !== null;
    const change = hasBoth ? toPrintedUnit((valueAt(report, cell.key) ?? 0) - before, cell.unit) : '';
    const source = referenceTo(places, cell.key, report.generation);
    const line: readonly (readonly [SheetValue, object])[] = [
      [index + 1, styles.listNumber],
      [cell.key, styles.listKey],
      [cell.label, styles.listText],
      [cell.unit, styles.listText],
      [{ formula: `IF(${source}="","",${source})`, result: now ?? '' }, styles.listNumber],
      [before === null ? null : toPrintedUnit(before, cell.unit), styles.listNumber],
      [{ formula: `IF(OR(E${row}="",F${row}=""),"",ROUND(E${row}-F${row},6))`, result: change }, styles.listNumber],
    ];
    for (const [column, [value, style]] of line.entries()) {
      put(sheet, { row, column: column + 1 }, value, style);
    }
  }
  sheet.autoFilter = `A1:G${cells.length + 1}`;
}
