import type { TableKey } from '../formats/form.ts';
import type { Generation } from '../formats/formats.ts';
import type { GridBox, GridLayout } from '../formats/grid-layout.ts';

/** A box with what is printed in it: its official label, or its figure; a blank prints as an empty string. */
export interface DocumentBox extends GridBox {
  readonly text: string;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly table: TableKey;
  readonly layout: Omit<GridLayout, 'boxes'>;
  readonly boxes: readonly DocumentBox[];
  /** One width a grid column; together the 156 mm of the text block. */
  readonly columnWidthsMm: readonly number[];
  /** Type size of the figures: 14 pt where every figure fits its column on one line, smaller where one would not. */
  readonly figureSizePt: number;
  /** Type size of everything that is no figure. */
  readonly labelSizePt: number;
  /** The height of a row whose text needs no more. */
  readonly rowPt: number;
}

export type DocumentNode =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** Level 1 is 一、, level 2 is （一）. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** The first `lead` UTF-16 units are a run-in heading （一）… set like a level 2 heading; 0 where there is none. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly lead: number }
  /** `date` as 2026年1月20日; an empty string where it or the unit is not known yet. */
  | { readonly kind: 'signature'; readonly unit: string; readonly date: string }
  | DocumentTable;

/** The laid-out report between the Report and every rendering of it: preview, docx, html, pdf and the tables of xlsx. */
export interface ReportDocument {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly generation: Generation;
  readonly nodes: readonly DocumentNode[];
}
