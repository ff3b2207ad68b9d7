import type { CellValue, Style, Workbook } from 'exceljs';
import type { ListedWaiver } from '../../../shared/checks/waiver-list.ts';
import { put } from './put.ts';
import { styles } from './styles.ts';

const columns = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 8 },
  { heading: '校核发现', width: 60 },
  { heading: '说明', width: 40 },
  { heading: '说明人', width: 10 },
  { heading: '日期', width: 12 },
] as const;

const severities = { error: '必改', warning: '待看', notice: '提示' } as const;

/**
 * A sentence a line, without its full stop: a box that holds whole sentences is what pages laid out in tables keep a
 * section's text in, and the file must read back as the report alone.
 */
function sentenceALine(text: string): string {
  return text
    .replace(/。(?=[”’」』）)]|$)/gu, '')
    .replace(/。\s*/gu, '\n')
    .trim();
}

/** The day on this computer's calendar, as YYYY-MM-DD. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** 校核说明: what was found, accepted and why, for whoever checks the report next. Not written where there is nothing to say. */
export function writeWaiverSheet(workbook: Workbook, waivers: readonly ListedWaiver[]): void {
  if (waivers.length === 0) return;
  const sheet = workbook.addWorksheet('校核说明', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  for (const [index, { heading, width }] of columns.entries()) {
    put(sheet, { row: 1, column: index + 1 }, heading, styles.listHead);
    sheet.getColumn(index + 1).width = width;
  }
  for (const [index, { severity, problem, reason, author, writtenAt }] of waivers.entries()) {
    const line: readonly (readonly [CellValue, Partial<Style>])[] = [
      [index + 1, styles.listNumber],
      [severities[severity], styles.listText],
      [sentenceALine(problem), styles.listText],
      [sentenceALine(reason), styles.listText],
      [author, styles.listText],
      [dayOf(writtenAt), styles.listText],
    ];
    for (const [column, [value, style]] of line.entries()) {
      put(sheet, { row: index + 2, column: column + 1 }, value, style);
    }
  }
}
