import type { SectionKey } from '../formats/form.ts';
import type { CellKey, Generation } from '../formats/formats.ts';

/** A count, or an amount in 分 where the cell's unit is 万元; `null` is 未填, never 0. */
export type CellValue = number | null;

/** A cell that is not named is 未填 too. */
export type Cells<G extends Generation = Generation> = { readonly [K in CellKey<G>]?: CellValue };

/** `preface` is the paragraph before 一; under a table section stands the prose around its table. */
export type TextKey = 'preface' | SectionKey;

/** Says in the type alone that a text may hold links; nothing has it at run time. */
declare const holdsLinks: unique symbol;

/** Plain text as it is read and printed, one paragraph a line; an empty string is an empty section. */
export type Texts = { readonly [K in TextKey]: string } & { readonly [holdsLinks]?: never };

/** Texts as they are stored and edited: figures in them may be links to cells (link-marks.ts). */
export type LinkedTexts = { readonly [K in TextKey]: string } & { readonly [holdsLinks]?: true };

/**
 * One office's report on one calendar year. In a report that was read from a file the `sum` cells hold what the file
 * printed; in a draft they are derived (see totals.ts).
 */
export interface Report<G extends Generation = Generation> {
  readonly generation: G;
  /** The reporting organ's full name, as it stands in the title. */
  readonly unit: string;
  readonly year: number;
  /** The title of the file it was read from, where that is not what {@link titleOf} makes. */
  readonly printedTitle?: string;
  /** 成文日期 as YYYY-MM-DD; `null` until it is known. */
  readonly issuedOn: string | null;
  readonly cells: Cells<G>;
  /** What the file said or the clerk typed, where that says more than the number kept (约36万元) or is no number. */
  readonly sources: { readonly [K in CellKey<G>]?: string };
  readonly texts: Texts;
}

/**
 * A report as it is stored and edited. It is no {@link Report}: whatever reads, checks or prints a text takes it through
 * `withShownFigures` first, and does not compile without.
 */
export type LinkedReport<G extends Generation = Generation> = Omit<Report<G>, 'texts'> & {
  readonly texts: LinkedTexts;
};

export const textKeys: readonly TextKey[] = [
  'preface',
  'overview',
  'proactive',
  'requests',
  'review',
  'problems',
  'other',
];

export const emptyTexts: Texts = {
  preface: '',
  overview: '',
  proactive: '',
  requests: '',
  review: '',
  problems: '',
  other: '',
};

export function emptyReport<G extends Generation>(generation: G, unit: string, year: number): Report<G> {
  return { generation, unit, year, issuedOn: null, cells: {}, sources: {}, texts: emptyTexts };
}

export function valueAt(report: Pick<Report, 'cells'>, key: CellKey): CellValue {
  return report.cells[key] ?? null;
}

/** The official title: 〔单位全称〕20XX年政府信息公开工作年度报告. */
export function titleOf(report: Pick<Report, 'unit' | 'year'>): string {
  return `${report.unit}${report.year}年政府信息公开工作年度报告`;
}
