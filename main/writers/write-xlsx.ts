import exceljs from 'exceljs';
import type { ListedWaiver } from '../../shared/checks/waiver-list.ts';
import type { FileProperty } from '../../shared/document/export-record.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import type { Report } from '../../shared/report/report.ts';
import { withCustomProperties } from './custom-properties.ts';
import { packZip, partsOfStored } from './pack-zip.ts';
import { stampOf } from './stamp.ts';
import { writeCheckPanel } from './xlsx/check-panel.ts';
import { placeForm } from './xlsx/form-places.ts';
import { writeFormSheet } from './xlsx/form-sheet.ts';
import { writeListSheet } from './xlsx/list-sheet.ts';
import { writeSummarySheet } from './xlsx/summary-sheet.ts';
import { writeWaiverSheet } from './xlsx/waiver-sheet.ts';

/** Rows of 年报表格 above the first table: the title. */
const firstTableRow = 2;

/** Locked cells can still be read, filtered and made wider; nothing asks for a password. */
const openness = { formatColumns: true, formatRows: true, autoFilter: true, sort: true } as const;

/**
 * The three sheets for the county: 年报表格 as on paper with live totals and checks, 汇总行 to append, 清单 to compare with
 * `previous`; with accepted exceptions a fourth lists them. The same input gives the same bytes.
 */
export async function writeXlsx(
  report: Report,
  document: ReportDocument,
  previous: Report | null = null,
  properties: readonly FileProperty[] = [],
  waivers: readonly ListedWaiver[] = [],
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const stamp = new Date(stampOf(document));
  workbook.created = stamp;
  workbook.modified = stamp;
  workbook.creator = document.unit;
  workbook.lastModifiedBy = document.unit;
  workbook.title = document.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  const places = placeForm(document, firstTableRow);
  const form = writeFormSheet(workbook, report, document, places);
  writeCheckPanel(form, report, places, firstTableRow + 1);
  writeSummarySheet(workbook, report, document, places);
  writeListSheet(workbook, report, previous, places);
  writeWaiverSheet(workbook, waivers);
  for (const sheet of workbook.worksheets) await sheet.protect('', openness);
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return packZip(withCustomProperties(partsOfStored(new Uint8Array(stored)), properties));
}
