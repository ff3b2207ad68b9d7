import exceljs from 'exceljs';
import type { DocumentNode, DocumentTable, ReportDocument } from '../../../shared/document/report-document.ts';

const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** A figure is a number as a clerk types it; everything else is text. */
const cellValue = (text: string) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text || null);

function writeTable(sheet: exceljs.Worksheet, { boxes }: DocumentTable, top: number): void {
  for (const { row, column, rowSpan, columnSpan, text } of boxes) {
    const [first, last] = [top + row, top + row + rowSpan - 1];
    for (let line = first; line <= last; line += 1) {
      for (let place = column + 1; place <= column + columnSpan; place += 1) sheet.getCell(line, place).border = border;
    }
    sheet.getCell(first, column + 1).value = cellValue(text);
    if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(first, column + 1, last, column + columnSpan);
  }
}

const linesOf = (node: Exclude<DocumentNode, DocumentTable>): readonly string[] => {
  if (node.kind === 'title') return [node.lines.join('')];
  return node.kind === 'signature' ? [node.unit, node.date] : [node.text];
};

/** Writes one node and tells the row behind it. */
function writeNode(sheet: exceljs.Worksheet, node: DocumentNode, row: number): number {
  if (node.kind === 'table') {
    writeTable(sheet, node, row);
    return row + node.layout.rowCount + 1;
  }
  for (const [index, line] of linesOf(node).entries()) sheet.getCell(row + index, 1).value = line;
  if (node.kind === 'title') sheet.mergeCells(row, 1, row, 10);
  return row + linesOf(node).length;
}

/** The report as an office keeps it in a spreadsheet: everything on one sheet, or a sheet for each table. */
export async function asWorkbook(document: ReportDocument, sheets: 'one' | 'three'): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  let sheet = workbook.addWorksheet('年报');
  let row = 1;
  for (const node of document.nodes) {
    if (sheets === 'three' && node.kind === 'heading' && /^[三四]、/.test(node.text)) {
      sheet = workbook.addWorksheet(`表${node.text.slice(0, 1)}`);
      row = 1;
    }
    row = writeNode(sheet, node, row);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
