import { pageMm } from '../../../shared/document/typography.ts';

/** Twentieths of a point, the unit of WordprocessingML. */
export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

export const pageTwips = {
  width: mmToTwips(pageMm.width),
  height: mmToTwips(pageMm.height),
  top: mmToTwips(pageMm.top),
  bottom: mmToTwips(pageMm.bottom),
  left: mmToTwips(pageMm.left),
  right: mmToTwips(pageMm.right),
} as const;

export const textBlockTwips = pageTwips.width - pageTwips.left - pageTwips.right;

/** Widths whose rounded sum is the text block's, however the parts are rounded. */
export function columnTwips(widthsMm: readonly number[]): readonly number[] {
  const total = widthsMm.reduce((sum, mm) => sum + mm, 0);
  let mmSoFar = 0;
  let twipsSoFar = 0;
  return widthsMm.map((mm) => {
    mmSoFar += mm;
    const edge = Math.round((mmSoFar / total) * textBlockTwips);
    const width = edge - twipsSoFar;
    twipsSoFar = edge;
    return width;
  });
}
