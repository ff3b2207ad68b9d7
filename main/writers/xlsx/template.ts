import exceljs from 'exceljs';
import { compose } from '../../../shared/document/compose.ts';
import { type LayoutChoices, pageNumberMarks } from '../../../shared/document/layout-choices.ts';
import type { Generation } from '../../../shared/formats/formats.ts';
import { emptyReport } from '../../../shared/report/report.ts';
import { partsOfStored, type ZipPart } from '../pack-zip.ts';
import { writeCheckPanel } from './check-panel.ts';
import { placeForm } from './form-places.ts';
import { formSheetName, formSheetOptions, writeFormSheet } from './form-sheet.ts';
import { listSheetOptions, writeListSheet } from './list-sheet.ts';
import { type OpenedPage, openPage } from './page.ts';
import { stylesFor } from './styles.ts';
import { summarySheetOptions, writeSummarySheet } from './summary-sheet.ts';
import { waiverSheetOptions, writeRulePackLine, writeWaiverSheet } from './waiver-sheet.ts';

/** All that decides what workbooks have in common. */
export interface Shape {
  readonly generation: Generation;
  readonly layout: Pick<LayoutChoices, 'captionBand' | 'digits' | 'pageNumber'>;
  /** Lines of 校核说明; 0 leaves the sheet out, unless it has to name the county's rules. */
  readonly waiverLines: number;
  readonly namesRulePack?: boolean;
}

/** A workbook as exceljs writes it, every cell that varies still empty. */
export interface Template {
  readonly parts: readonly ZipPart[];
  /** What varies, sheet by sheet in their order. */
  readonly varying: readonly Pick<OpenedPage, 'slots' | 'heights'>[];
}

/** Rows of 年报表格 above the first table: the title. */
const firstTableRow = 2;

/** Locked cells can still be read, filtered and made wider; nothing asks for a password. */
const openness = { formatColumns: true, formatRows: true, autoFilter: true, sort: true } as const;

/** Takes as long as a dozen exports: see `preparedFor`. */
export async function makeTemplate({ generation, layout, waiverLines, namesRulePack }: Shape): Promise<Template> {
  const workbook = new exceljs.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = stylesFor(layout);
  const places = placeForm(compose(emptyReport(generation, '', 0)), firstTableRow);
  const [before, after] = pageNumberMarks[layout.pageNumber];
  const footer = `&C${before}&P${after}`;
  const form = openPage(workbook, formSheetName, formSheetOptions(places, footer), styles);
  writeFormSheet(form, generation, places);
  writeCheckPanel(form, generation, places, firstTableRow + 1);
  const summary = openPage(workbook, '汇总行', summarySheetOptions, styles);
  writeSummarySheet(summary, generation, places);
  const list = openPage(workbook, '清单', listSheetOptions(footer), styles);
  writeListSheet(list, generation, places);
  const pages = [form, summary, list];
  if (waiverLines > 0 || namesRulePack) {
    const waivers = openPage(workbook, '校核说明', waiverSheetOptions, styles);
    writeWaiverSheet(waivers, waiverLines);
    if (namesRulePack) writeRulePackLine(waivers, waiverLines);
    pages.push(waivers);
  }
  for (const { sheet } of pages) await sheet.protect('', openness);
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = partsOfStored(new Uint8Array(stored)).filter(({ path }) => !path.endsWith('/'));
  return { parts, varying: pages.map(({ slots, heights }) => ({ slots, heights })) };
}
