import type { AddWorksheetOptions } from 'exceljs';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { Generation } from '../../../shared/formats/formats.ts';
import { columnName } from './addresses.ts';
import type { FormPlaces } from './form-places.ts';
import { printedNumber, referenceTo } from './form-sheet.ts';
import type { Facts, Page, Shown } from './page.ts';
import { alarmStyle } from './styles.ts';
import { listLinePt, wrappedLines } from './wrapped-lines.ts';

/** What says whose row it is, before the figures. */
interface ProfileColumn {
  readonly key: string;
  readonly label: string;
  /** For the office to fill or correct. */
  readonly isOpen: boolean;
  readonly shown: (facts: Facts) => Shown;
}

const profile: readonly ProfileColumn[] = [
  { key: 'unit', label: '单位', isOpen: false, shown: ({ document }) => document.unit },
  { key: 'year', label: '年度', isOpen: false, shown: ({ report }) => report.year },
  { key: 'template', label: '格式', isOpen: false, shown: ({ report }) => report.generation },
  { key: 'reporter', label: '填报人', isOpen: true, shown: () => null },
  { key: 'phone', label: '联系电话', isOpen: true, shown: () => null },
  { key: 'reported_on', label: '报出日期', isOpen: true, shown: ({ report }) => report.issuedOn },
];

const unitWidth = 28;
const rows = { label: 1, key: 2, data: 3, check: 5 } as const;

export const summarySheetOptions: Partial<AddWorksheetOptions> = {
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
};

function writeProfile(page: Page): void {
  for (const [index, { key, label, isOpen, shown }] of profile.entries()) {
    const column = index + 1;
    page.fix({ row: rows.label, column }, label, 'listHead');
    page.fix({ row: rows.key, column }, key, 'listKey');
    page.vary({ row: rows.data, column }, isOpen ? 'entry' : 'listText', shown);
    page.sheet.getColumn(column).width = index === 0 ? unitWidth : 10;
  }
  page.stretch(rows.data, ({ document }) => listLinePt * wrappedLines(document.unit, unitWidth));
}

/**
 * One row a county appends to its own table, so its figures are plain numbers; the row of checks under it turns red where
 * 年报表格 was changed afterwards.
 */
export function writeSummarySheet(page: Page, generation: Generation, places: FormPlaces): void {
  const { sheet } = page;
  writeProfile(page);
  const cells = cellsOf(generation);
  for (const [index, cell] of cells.entries()) {
    const column = profile.length + index + 1;
    page.fix({ row: rows.label, column }, cell.label, 'listHead');
    page.fix({ row: rows.key, column }, cell.key, 'listKey');
    page.vary({ row: rows.data, column }, 'listNumber', ({ report }) => printedNumber(report, cell));
    const here = `${columnName(column)}${rows.data}`;
    const formula = `IF(${here}&""=${referenceTo(places, cell.key, generation)}&"","","不同")`;
    page.calculate({ row: rows.check, column }, 'listText', formula, () => '');
    sheet.getColumn(column).width = 14;
  }
  const [first, last] = [profile.length + 1, profile.length + cells.length].map(columnName);
  const checks = `${first}${rows.check}:${last}${rows.check}`;
  const formula = `IF(COUNTIF(${checks},"不同")=0,"与年报表格一致","有 "&COUNTIF(${checks},"不同")&" 格与年报表格不同")`;
  page.calculate({ row: rows.check, column: 1 }, 'listText', formula, () => '与年报表格一致');
  const rule = (formula: string, priority: number) => [
    { type: 'expression' as const, priority, style: alarmStyle, formulae: [formula] },
  ];
  sheet.addConditionalFormatting({ ref: checks, rules: rule(`${first}${rows.check}="不同"`, 1) });
  sheet.addConditionalFormatting({ ref: `A${rows.check}`, rules: rule(`A${rows.check}<>"与年报表格一致"`, 2) });
  sheet.getRow(rows.label).height = 75;
  sheet.getRow(rows.key).height = 40;
}
