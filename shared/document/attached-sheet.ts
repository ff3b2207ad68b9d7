import type { AttachedKind } from '../formats/attached-sheets.ts';

/** One box of a ruled page; its text may have several lines. */
export interface SheetBox {
  readonly text: string;
  readonly columnSpan: number;
  /** `label` and `figure` stand in the middle, `entry` begins at the left, `signature` at the top left. */
  readonly look: 'label' | 'entry' | 'figure' | 'signature';
}

export interface SheetRow {
  readonly leastHeightMm: number;
  readonly boxes: readonly SheetBox[];
}

/** A ruled page, or several, that is handed in with the report and is no part of it. */
export interface AttachedSheet {
  readonly kind: AttachedKind;
  /** One line each. */
  readonly title: readonly string[];
  /** Between title and table. */
  readonly opening: readonly string[];
  readonly columnWidthsMm: readonly number[];
  /** How many rows at the top stand again on every page the table reaches. */
  readonly headRows: number;
  readonly rows: readonly SheetRow[];
  /** Under the table. */
  readonly closing: readonly string[];
  readonly sizePt: number;
  /** Of rules and title, as #RRGGBB. */
  readonly color: string;
  /** White to the left and right of the table; top and bottom are the report's. */
  readonly sideMarginsMm: readonly [left: number, right: number];
}

/** What is handed in with one report. */
export interface AttachedSheets {
  readonly before?: AttachedSheet;
  readonly after?: AttachedSheet;
}

/** Everything a page says, in reading order, heads once. */
export function wordsOfSheet({ title, opening, rows, closing }: AttachedSheet): readonly string[] {
  return [...title, ...opening, ...rows.flatMap(({ boxes }) => boxes.map(({ text }) => text)), ...closing];
}
