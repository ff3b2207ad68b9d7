import type { AttachedSheet, AttachedSheets, SheetBox, SheetRow } from '../../../shared/document/attached-sheet.ts';
import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import { pageMm, sizePt, type Typeface, typefaces } from '../../../shared/document/typography.ts';
import { escapeMarkup } from '../xml.ts';
import { bleedMm, pageNumber } from './page-style.ts';

const fontStack = ({ name, fallbacks }: Typeface) => [name, ...fallbacks].map((font) => `'${font}'`).join(',');

const alignments: Readonly<Record<SheetBox['look'], string>> = {
  label: 'text-align:center;vertical-align:middle',
  figure: 'text-align:center;vertical-align:middle',
  entry: 'text-align:left;vertical-align:middle',
  signature: 'text-align:left;vertical-align:top',
};

function writeBox({ text, columnSpan, look }: SheetBox, color: string): string {
  const css = `border:0.75pt solid ${color};padding:${look === 'signature' ? '5pt' : '1pt 1mm'};${alignments[look]}`;
  const span = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  return `<td${span} style="${escapeMarkup(css)}">${text.split('\n').map(escapeMarkup).join('<br>')}</td>`;
}

function writeRow({ boxes, leastHeightMm }: SheetRow, color: string): string {
  const cells = boxes.map((box) => writeBox(box, color)).join('');
  return `<tr style="height:${leastHeightMm}mm;break-inside:avoid">${cells}</tr>`;
}

const writeLine = (text: string) =>
  `<p style="margin:0;text-indent:0;letter-spacing:0;font-size:10.5pt;line-height:18pt;white-space:pre-wrap">${escapeMarkup(text)}</p>`;

/** A page as a section whose own @page rules {@link sheetPageStyle} gives. */
export function writeSheet(sheet: AttachedSheet, { linePitchPt }: LayoutChoices): string {
  const { kind, title, opening, rows, headRows, closing, color, columnWidthsMm } = sheet;
  const width = columnWidthsMm.reduce((sum, mm) => sum + mm, 0);
  const titleCss = `font-family:${fontStack(typefaces.title)};font-size:${sizePt.二号}pt;line-height:34pt;font-weight:normal;text-align:center;color:${color};margin:0 0 ${linePitchPt / 2}pt`;
  const tableCss = `font-size:${sheet.sizePt}pt;line-height:1.35;border-collapse:collapse;table-layout:fixed;overflow-wrap:anywhere;width:${width}mm;margin:0 auto`;
  const columns = columnWidthsMm.map((mm) => `<col style="width:${mm}mm">`).join('');
  const [head, body] = [rows.slice(0, headRows), rows.slice(headRows)].map((part) =>
    part.map((row) => writeRow(row, color)).join('\n'),
  );
  return [
    `<section style="page:${kind};break-${kind === 'approval' ? 'after' : 'before'}:page;font-family:${escapeMarkup(fontStack(typefaces.table))}">`,
    `<div style="${escapeMarkup(titleCss)}">${title.map((line) => `<span style="display:block">${escapeMarkup(line)}</span>`).join('')}</div>`,
    ...opening.map(writeLine),
    `<table style="${escapeMarkup(tableCss)}"><colgroup>${columns}</colgroup>${head ? `<thead>${head}</thead>` : ''}<tbody>${body}</tbody></table>`,
    ...closing.map((text) => `<div style="height:12pt"></div>${writeLine(text)}`),
    '</section>',
  ].join('\n');
}

function pageOf({ kind, sideMarginsMm: [left, right] }: AttachedSheet, rest: string): string {
  return `@page ${kind} { margin: ${pageMm.top}mm ${right - bleedMm}mm ${pageMm.bottom}mm ${left - bleedMm}mm; ${rest} }`;
}

/**
 * The pages of attached sheets. One before the report shows no number and is not counted, which moves the report's odd
 * pages to what the printer takes for left ones.
 */
export function sheetPageStyle({ before, after }: AttachedSheets, { pageNumber: form }: LayoutChoices): string {
  const none = '@bottom-left { content: none } @bottom-right { content: none }';
  const turned = `@page :right { @bottom-right { content: none } ${pageNumber(form, 'left')} }
@page :left { @bottom-left { content: none } ${pageNumber(form, 'right')} }`;
  return [
    ...(before ? [turned, pageOf(before, `counter-increment: page 0; ${none}`)] : []),
    ...(after ? [pageOf(after, '')] : []),
  ].join('\n');
}
