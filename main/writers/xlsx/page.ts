import type { AddWorksheetOptions, CellValue, Workbook, Worksheet } from 'exceljs';
import type { RulePackStamp } from '../../../shared/checks/rule-pack.ts';
import type { ListedWaiver } from '../../../shared/checks/waiver-list.ts';
import type { ReportDocument } from '../../../shared/document/report-document.ts';
import type { Report } from '../../../shared/report/report.ts';
import { addressOf, type Spot } from './addresses.ts';
import type { Look, Styles } from './styles.ts';

/** What one workbook is filled with. */
export interface Facts {
  readonly report: Report;
  readonly document: ReportDocument;
  /** Last year's report, for the lines that compare. */
  readonly previous: Report | null;
  readonly waivers: readonly ListedWaiver[];
  /** The county's rules the report was checked by. */
  readonly rulePack?: RulePackStamp | null;
}

/** What a cell shows; `null` leaves it empty. A text is a string cell or a formula's result, never a formula. */
export type Shown = string | number | null;

export type Slots = ReadonlyMap<string, (facts: Facts) => Shown>;

/** One sheet of the template, where every cell says whether it stands in all workbooks of its shape or in each is another. */
export interface Page {
  readonly sheet: Worksheet;
  fix(spot: Spot, text: string | number, look: Look): void;
  vary(spot: Spot, look: Look, shown: (facts: Facts) => Shown): void;
  /** A live formula with what it comes to kept beside it. */
  calculate(spot: Spot, look: Look, formula: string, shown: (facts: Facts) => Shown): void;
  /** A row as high as what varies in it; the template must leave its height open. */
  stretch(row: number, heightPt: (facts: Facts) => number): void;
}

export interface OpenedPage extends Page {
  /** The cells that vary, by their addresses. */
  readonly slots: Slots;
  /** Heights of the rows that vary, in points. */
  readonly heights: ReadonlyMap<number, (facts: Facts) => number>;
}

export function openPage(workbook: Workbook, name: string, options: Partial<AddWorksheetOptions>, styles: Styles) {
  const sheet = workbook.addWorksheet(name, options);
  const slots = new Map<string, (facts: Facts) => Shown>();
  const heights = new Map<number, (facts: Facts) => number>();
  // The row is asked, because asking the sheet parses an address each time.
  const put = ({ row, column }: Spot, value: CellValue, look: Look) => {
    const cell = sheet.getRow(row).getCell(column);
    cell.style = styles[look];
    cell.value = value;
  };
  const page: OpenedPage = {
    sheet,
    slots,
    heights,
    fix: put,
    vary: (spot, look, shown) => {
      put(spot, null, look);
      slots.set(addressOf(spot), shown);
    },
    calculate: (spot, look, formula, shown) => {
      put(spot, { formula }, look);
      slots.set(addressOf(spot), shown);
    },
    stretch: (row, heightPt) => {
      heights.set(row, heightPt);
    },
  };
  return page;
}
