import { type LayoutChoices, pageNumberMarks } from '../../../shared/document/layout-choices.ts';
import { charactersPerLine, pageMm, sizePt, typefaces } from '../../../shared/document/typography.ts';

/** Only Latin letters and digits: the quotation marks of Times New Roman are half as wide as Chinese ones. */
export const digitsFace = 'nianbao-digits';

/** What is drawn outside a page's area is cut off, and a table's border lies half outside it; the text keeps its margins. */
export const bleedMm = 0.3;

/** The page number's line begins 7 mm under the text block, one character in from the edge. */
export function pageNumber(form: LayoutChoices['pageNumber'], side: 'left' | 'right'): string {
  const [before, after] = pageNumberMarks[form];
  const font = `font: ${sizePt.四号}pt/16pt ${[typefaces.table.name, ...typefaces.table.fallbacks].map((name) => `'${name}'`).join(', ')}, serif`;
  return `@bottom-${side} { content: "${before}" counter(page) "${after}"; ${font}; text-align: ${side}; vertical-align: top; padding: 7mm 0 0; margin-${side}: calc(${sizePt.四号}pt + ${bleedMm}mm); white-space: pre; }`;
}

const textWidthPt = (pageMm.width - pageMm.left - pageMm.right) * (72 / 25.4);

/** 28 characters of 三号 are 6 pt wider than the text block, so each gives up a quarter of a point; tables do not. */
const squeezePt = Math.floor((textWidthPt / charactersPerLine - sizePt.三号) * 20) / 20;

/** The rules that cannot stand on an element: the page and its number, and what printing asks of the text. */
export function pageStyle({ pageNumber: form }: LayoutChoices): string {
  const { top, right, bottom, left, width } = pageMm;
  const local = [typefaces.digits.name, ...typefaces.digits.fallbacks].map((name) => `local('${name}')`).join(', ');
  const face = `@font-face { font-family: ${digitsFace}; src: ${local}; unicode-range: U+20-7E; }`;
  return `${face}
body { max-width: ${width - left - right}mm; margin: 0 auto; padding: 12mm 6mm; }
table { table-layout: fixed; }
@page { size: A4; margin: ${top}mm ${right - bleedMm}mm ${bottom}mm ${left - bleedMm}mm; }
@page :right { ${pageNumber(form, 'right')} }
@page :left { ${pageNumber(form, 'left')} }
@media print { ${face}
body { max-width: none; padding: 0 ${bleedMm}mm; orphans: 1; widows: 1; } p, h2, h3 { letter-spacing: ${squeezePt}pt; text-autospace: normal; }
* { print-color-adjust: exact; } }`;
}
