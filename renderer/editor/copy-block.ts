import type { Report } from '../../shared/report/report.ts';
import { entryText } from './cell-entry.ts';
import type { ValueBox } from './sheet.ts';

export interface CopiedBlock {
  readonly text: string;
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
const quote = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The selected figures as Excel, WPS and Word take them; a blank stays blank, and what was typed is copied as typed. */
export function copyBlock(report: Report, rows: readonly (readonly ValueBox[])[]): CopiedBlock {
  const texts = rows.map((row) => row.map((box) => entryText(report, box)));
  const cells = (row: readonly string[]) => row.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
  return {
    text: texts.map((row) => row.map(quote).join('\t')).join('\r\n'),
    html: `<table>${texts.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  };
}
