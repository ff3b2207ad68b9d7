import { cellOf } from '../../shared/formats/cells.ts';
import type { FormTable } from '../../shared/formats/form.ts';
import { formOf } from '../../shared/formats/formats.ts';
import { type GridBox, layoutTable } from '../../shared/formats/grid-layout.ts';
import { formatQuantity } from '../../shared/report/quantities.ts';
import { type Report, titleOf, valueAt } from '../../shared/report/report.ts';

/** Prints one official table with a report's figures. */
export type TableSurface = (report: Report, table: FormTable) => string;

interface PrintedBox extends GridBox {
  readonly text: string;
}

function printedBoxes(report: Report, table: FormTable): PrintedBox[] {
  return layoutTable(table).boxes.map((box) => {
    const unit = box.cell ? cellOf(report.generation, box.cell).unit : '件';
    return { ...box, text: box.cell ? formatQuantity(valueAt(report, box.cell), unit) : box.label };
  });
}

/** Each row with the boxes that begin in it, as web pages and copied tables have them. */
export function boxRows(report: Report, table: FormTable): PrintedBox[][] {
  const boxes = printedBoxes(report, table);
  const { rowCount } = layoutTable(table);
  return Array.from({ length: rowCount }, (_, row) => boxes.filter((box) => box.row === row));
}

/** Every grid place on its own: what a merged box covers is empty, as in a spreadsheet saved as text. */
function gridRows(report: Report, table: FormTable): string[][] {
  const { rowCount, columnCount } = layoutTable(table);
  const boxes = printedBoxes(report, table);
  return Array.from({ length: rowCount }, (_row, row) =>
    Array.from(
      { length: columnCount },
      (_column, column) => boxes.find((box) => box.row === row && box.column === column)?.text ?? '',
    ),
  );
}

const spare = (row: readonly PrintedBox[]) => row.reduce((sum, { columnSpan }) => sum + columnSpan - 1, 0);

const wide = (text: string) =>
  text.replace(/[0-9.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** 一词多段: pages pasted from an office program split words over spans. */
const splitWords = (text: string) =>
  [...text].map((character) => `<span style="font-size:9pt">${escapeHtml(character)}</span>`).join('') ||
  '<o:p>&nbsp;</o:p>';

const htmlTable =
  (write: (text: string) => string): TableSurface =>
  (report, table) => {
    const rows = boxRows(report, table).map((row) => {
      const cells = row.map(
        ({ text, rowSpan, columnSpan }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}">${write(text)}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table><tbody>${rows.join('\n')}</tbody></table>`;
  };

/** One row a line, boxes parted by bars, the columns of merged boxes left as bars at the end. */
export const asBarRows: TableSurface = (report, table) =>
  boxRows(report, table)
    .map((row) => `${row.map(({ text }) => `${text} | `).join('')}${'|'.repeat(spare(row))}`.trimEnd())
    .join('\n');

/** One box a line with a bar behind it; an empty box is a bare bar. */
export const asBarLines: TableSurface = (report, table) =>
  boxRows(report, table)
    .map((row) =>
      [...row.map(({ text }) => `${text} |`.trim()), ...(spare(row) > 1 ? ['|'.repeat(spare(row))] : [])].join('\n'),
    )
    .join('\n');

/** One box a line, a bar on a line of its own behind each. */
export const asBarsBetween: TableSurface = (report, table) =>
  boxRows(report, table)
    .flatMap((row) => row.map(({ text }) => `${text}\n|`))
    .join('\n');

/** One box a line, parted by empty lines, without any bars. */
export const asLines: TableSurface = (report, table) =>
  boxRows(report, table)
    .flatMap((row) => row.map(({ text }) => text))
    .join('\n\n');

export const asTabs: TableSurface = (report, table) =>
  gridRows(report, table)
    .map((row) => row.join('\t'))
    .join('\n');

export const asMarkdown: TableSurface = (report, table) => {
  const [head = [], ...rows] = gridRows(report, table).map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${'---|'.repeat(layoutTable(table).columnCount)}`;
  return [head, rule, ...rows].join('\n');
};

export const asCommas: TableSurface = (report, table) =>
  gridRows(report, table)
    .map((row) => row.map((text) => (/[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','))
    .join('\n');

export const asWideFigures: TableSurface = (report, table) =>
  boxRows(report, table)
    .flatMap((row) => row.map(({ text, cell }) => (cell ? wide(text) : text)))
    .join('\n\n');

export const asHtml = htmlTable(escapeHtml);
export const asSplitHtml = htmlTable(splitWords);

/** A whole report in one surface: title, preface, the six sections, signature. `wrap` makes a line of text what it is there. */
export function printReport(
  report: Report,
  surface: TableSurface,
  wrap: (text: string) => string = (text) => text,
): string {
  const form = formOf(report.generation);
  const paragraphs = (text: string) => text.split('\n').filter(Boolean).map(wrap);
  const sections = form.sections.flatMap(({ key, heading, table }) => {
    const declared = form.tables.find((candidate) => candidate.key === table);
    return [wrap(heading), ...paragraphs(report.texts[key]), ...(declared ? [surface(report, declared)] : [])];
  });
  const [year, month, day] = (report.issuedOn ?? '').split('-').map(Number);
  const signature = report.issuedOn ? [wrap(report.unit), wrap(`${year}年${month}月${day}日`)] : [];
  return [wrap(titleOf(report)), ...paragraphs(report.texts.preface), ...sections, ...signature].join('\n');
}

/** As a page of a portal. */
export const printPage = (report: Report, surface: TableSurface): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${titleOf(report)}</title></head><body>${printReport(report, surface, (text) => `<p>${escapeHtml(text)}</p>`)}</body></html>`;
