import type { AddWorksheetOptions } from 'exceljs';
import { type Cell, cellsOf } from '../../../shared/formats/cells.ts';
import type { Generation } from '../../../shared/formats/formats.ts';
import { previousValue } from '../../../shared/report/carry-over.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { type CellValue, valueAt } from '../../../shared/report/report.ts';
import type { FormPlaces } from './form-places.ts';
import { printedNumber, referenceTo } from './form-sheet.ts';
import type { Facts, Page, Shown } from './page.ts';
import { listLinePt, wrappedLines } from './wrapped-lines.ts';

const nameWidth = 44;
const widths = [6, 34, nameWidth, 8, 11, 11, 10];

export const listSheetOptions = (oddFooter: string): Partial<AddWorksheetOptions> => ({
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
  headerFooter: { oddFooter },
});

function writeHeadings(page: Page): void {
  const headings = ['序号', '指标代码', '指标名称', '计量单位', null, null, '增减'];
  for (const [index, text] of headings.entries()) {
    if (text !== null) page.fix({ row: 1, column: index + 1 }, text, 'listHead');
    page.sheet.getColumn(index + 1).width = widths[index] ?? 10;
  }
  page.vary({ row: 1, column: 5 }, 'listHead', ({ report }) => `本年（${report.year}）`);
  page.vary({ row: 1, column: 6 }, 'listHead', ({ report }) => `上年（${report.year - 1}）`);
}

/** Last year's figure in the small unit, where last year's form asks the same; `null` for none. */
function before({ report, previous }: Facts, cell: Cell): CellValue {
  return previous ? previousValue(previous, report.generation, cell.key) : null;
}

function change(facts: Facts, cell: Cell): Shown {
  const [now, then] = [valueAt(facts.report, cell.key), before(facts, cell)];
  return now === null || then === null ? '' : toPrintedUnit(now - then, cell.unit);
}

/** Every indicator on a line, with last year's figure where last year's report answers the same question. */
export function writeListSheet(page: Page, generation: Generation, places: FormPlaces): void {
  writeHeadings(page);
  const cells = cellsOf(generation);
  for (const [index, cell] of cells.entries()) {
    const row = index + 2;
    page.sheet.getRow(row).height = listLinePt * wrappedLines(cell.label, nameWidth);
    const source = referenceTo(places, cell.key, generation);
    const now = `IF(${source}="","",${source})`;
    const difference = `IF(OR(E${row}="",F${row}=""),"",ROUND(E${row}-F${row},6))`;
    page.fix({ row, column: 1 }, index + 1, 'listNumber');
    page.fix({ row, column: 2 }, cell.key, 'listKey');
    page.fix({ row, column: 3 }, cell.label, 'listText');
    page.fix({ row, column: 4 }, cell.unit, 'listText');
    page.calculate({ row, column: 5 }, 'listNumber', now, ({ report }) => printedNumber(report, cell) ?? '');
    page.vary({ row, column: 6 }, 'listNumber', (facts) => {
      const value = before(facts, cell);
      return value === null ? null : toPrintedUnit(value, cell.unit);
    });
    page.calculate({ row, column: 7 }, 'listNumber', difference, (facts) => change(facts, cell));
  }
  page.sheet.autoFilter = `A1:G${cells.length + 1}`;
}
