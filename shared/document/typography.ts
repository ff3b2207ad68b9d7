import type { TableKey } from '../formats/form.ts';

/** The sizes of GB/T 9704-2012 in points. */
export const sizePt = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const;

export interface Typeface {
  /** The name the standard asks for. */
  readonly name: string;
  /** What a machine without it may set instead, best first. */
  readonly fallbacks: readonly string[];
}

/** Which typeface sets what; no font is bundled, so each names its substitutes. */
export const typefaces = {
  title: {
    name: '方正小标宋_GBK',
    fallbacks: ['方正小标宋简体', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong', '宋体'],
  },
  heading1: { name: '黑体', fallbacks: ['SimHei', 'Noto Sans CJK SC'] },
  heading2: { name: '楷体_GB2312', fallbacks: ['楷体', 'KaiTi', 'STKaiti'] },
  body: { name: '仿宋_GB2312', fallbacks: ['仿宋', 'FangSong', 'STFangsong'] },
  table: { name: '宋体', fallbacks: ['SimSun', 'STSong', 'Noto Serif CJK SC'] },
  digits: { name: 'Times New Roman', fallbacks: ['Liberation Serif'] },
} as const satisfies Record<string, Typeface>;

/** GB/T 9704-2012: A4 with 天头 37 mm and 订口 28 mm around a text block of 156 × 225 mm. */
export const pageMm = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;

/** Size of the labels in each official table (layout.md c.2); figures are set in DocumentTable.figureSizePt. */
export const tableLabelPt: Readonly<Record<TableKey, number>> = { proactive: 12, requests: 10, review: 10 };

/** Characters of 三号 that fill a line of the text block. */
export const charactersPerLine = 28;

/** Least row heights where there is room to choose; {@link fitTables} gives each page's tables the height that fills it. */
export const tableRowPt: Readonly<Record<TableKey, number>> = { proactive: 28, requests: 17.5, review: 26 };

export const mmPerPt = 25.4 / 72;

/** The text block's height, which 22 lines of 28.9 pt fill. */
export const textBlockPt = (pageMm.height - pageMm.top - pageMm.bottom) / mmPerPt;

/** Labels are set with exact lines of so many times their size, so that a table is as high wherever it is printed. */
export const labelPitch = 1.2;

/** The two lines of a title stand so far apart. */
export const titlePitchPt = 34;

/** Whether lines of this pitch fill the page: then they stand on a grid of it, which some programs give no more than its lines. */
export function fillsPage(linePitchPt: number): boolean {
  return textBlockPt % linePitchPt < linePitchPt / 3;
}
