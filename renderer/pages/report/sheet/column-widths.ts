import type { TableKey } from '../../../../shared/formats/form.ts';

/** The office PC of 1366 pixels, and a screen where labels need not be broken. */
export type ScreenSize = 'office' | 'large';

/** The label columns of a table on the screen, in pixels from the left; the figures share what is left. */
const stubWidthsPx: Record<ScreenSize, Record<TableKey, readonly number[]>> = {
  office: { proactive: [260], requests: [28, 66, 176], review: [] },
  large: { proactive: [360], requests: [34, 120, 330], review: [] },
};

/** Below this a figure of five digits with last year's beside it is no longer readable, and the table scrolls sideways. */
const leastFigurePx: Record<TableKey, number> = { proactive: 120, requests: 70, review: 54 };

export interface ScreenWidths {
  readonly stubPx: readonly number[];
  /** Where each label column begins: it stays there while the figures scroll. */
  readonly stubLeftPx: readonly number[];
  readonly leastTablePx: number;
}

export function screenWidths(table: TableKey, columnCount: number, size: ScreenSize): ScreenWidths {
  const stubPx = stubWidthsPx[size][table];
  const stubLeftPx = stubPx.map((_, index) => stubPx.slice(0, index).reduce((sum, width) => sum + width, 0));
  const stub = stubPx.reduce((sum, width) => sum + width, 0);
  return { stubPx, stubLeftPx, leastTablePx: stub + (columnCount - stubPx.length) * leastFigurePx[table] };
}
