import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import { writeXlsx } from '../../main/writers/write-xlsx.ts';
import { compose } from '../../shared/document/compose.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { Report } from '../../shared/report/report.ts';

/** The report as an xlsx, as the export writes it. */
export const xlsxOf = (report: Report, previous: Report | null = null) =>
  writeXlsx(report, compose(report), { previous });

/** Opened by the library clerks' other tools would use. */
export async function openXlsx(archive: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(archive.slice().buffer);
  return workbook;
}

export async function sheetOf(
  report: Report,
  name: string,
  previous: Report | null = null,
): Promise<exceljs.Worksheet> {
  const sheet = (await openXlsx(await xlsxOf(report, previous))).getWorksheet(name);
  assert.ok(sheet);
  return sheet;
}

/** The address in 年报表格 of every cell, as 清单 refers to it. */
export async function addressesIn(archive: Uint8Array, report: Report): Promise<ReadonlyMap<string, string>> {
  const list = (await openXlsx(archive)).getWorksheet('清单');
  return new Map(
    cellsOf(report.generation).map((cell, index) => {
      const formula = list?.getCell(index + 2, 5).formula ?? '';
      return [
        cell.key,
        /^IF\(年报表格!([A-Z]+\d+)="","",年报表格!\1\)$/.exec(formula)?.[1] ?? `no address in ${formula}`,
      ];
    }),
  );
}
