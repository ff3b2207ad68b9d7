import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentBox } from '../../../shared/document/report-document.ts';
import { typefaces } from '../../../shared/document/typography.ts';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const hairline = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const box: Borders = { top: thin, left: thin, bottom: thin, right: thin, diagonal: {} };
const lightBox: Borders = { top: hairline, left: hairline, bottom: hairline, right: hairline, diagonal: {} };

const fill = (rgb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } });
const font = (name: string, size: number, rest: Partial<Font> = {}): Partial<Font> => ({ name, size, ...rest });
const align = (horizontal: 'left' | 'center' | 'right', rest: Partial<Alignment> = {}): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  ...rest,
});

const table = typefaces.table.name;
const grey = { argb: 'FF595959' };

/** Sizes on the sheet in points; row heights are reckoned from them. */
export const labelPt = 11;

/** Four characters of a narrow column's heading fit one line in this size. */
export const narrowHeadPt = 9;

const label = (rest: Partial<Style>): Partial<Style> => ({
  font: font(table, labelPt),
  alignment: align('center', { wrapText: true }),
  border: box,
  ...rest,
});

const fixedStyles = {
  title: { font: font(typefaces.title.name, 18), alignment: align('center', { wrapText: true }) },
  heading: { font: font(typefaces.heading1.name, 14), alignment: align('left') },
  narrowHead: label({ font: font(table, narrowHeadPt) }),
  boldHead: label({ font: font(table, labelPt, { bold: true }) }),
  rowLabel: label({ alignment: align('left', { wrapText: true, indent: 1 }) }),
  boldRowLabel: label({ font: font(table, labelPt, { bold: true }), alignment: align('left', { wrapText: true }) }),
  upright: label({
    font: font(table, labelPt, { bold: true }),
    alignment: align('center', { textRotation: 'vertical' }),
  }),
  panelHead: { font: font(table, labelPt, { bold: true }), alignment: align('left') },
  panelLabel: {
    font: font(table, 10, { color: grey }),
    alignment: align('left', { wrapText: true }),
    border: lightBox,
  },
  panelResult: { font: font(table, 10), alignment: align('left', { wrapText: true }), border: lightBox },
  listHead: {
    font: font(table, labelPt, { bold: true }),
    alignment: align('center', { wrapText: true }),
    border: lightBox,
    fill: fill('F2F2F2'),
  },
  listText: { font: font(table, 10), alignment: align('left', { wrapText: true }), border: lightBox },
  entry: { font: font(table, 10), alignment: align('left'), border: lightBox, protection: { locked: false } },
} as const satisfies Record<string, Partial<Style>>;

/** Shared objects, one a look: exceljs writes each of them once. */
export function stylesFor({ captionBand, digits: face }: Pick<LayoutChoices, 'captionBand' | 'digits'>) {
  const digits = face === 'times' ? typefaces.digits.name : table;
  const figure = { font: font(digits, 12), alignment: align('center', { shrinkToFit: true }), border: box };
  const own = {
    caption: label(captionBand === null ? {} : { fill: fill(captionBand.slice(1)) }),
    input: { ...figure, protection: { locked: false } },
    sum: { ...figure, fill: fill('F2F2F2') },
    listKey: { font: font(digits, 9, { color: grey }), alignment: align('left', { wrapText: true }), border: lightBox },
    listNumber: { font: font(digits, labelPt), alignment: align('right', { shrinkToFit: true }), border: lightBox },
  } as const satisfies Record<string, Partial<Style>>;
  return { ...fixedStyles, ...own };
}

export type Styles = ReturnType<typeof stylesFor>;
export type Look = keyof Styles;

/** What a check looks like once it disagrees. */
export const alarmStyle: Partial<Style> = {
  font: { color: { argb: 'FFFFFFFF' }, bold: true },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFC00000' } },
};

/** Bold are the headings of a table with 条款 blocks and the lines 一, 二, 三, 四 at the left edge of one without. */
export function lookOf(printed: DocumentBox, hasCaptions: boolean, kind: 'input' | 'sum'): Look {
  switch (printed.role) {
    case 'caption':
      return 'caption';
    case 'corner':
      return hasCaptions ? 'boldHead' : 'rowLabel';
    case 'column-heading':
      return hasCaptions ? 'boldHead' : 'narrowHead';
    case 'row-heading':
      if (printed.upright) return 'upright';
      return !hasCaptions && printed.column === 0 ? 'boldRowLabel' : 'rowLabel';
    case 'value':
      return kind;
  }
}
