import type { CellKey, Generation } from '../formats/formats.ts';
import type { KeptLink } from '../report/link-marks.ts';
import type { CellValue, Texts } from '../report/report.ts';
import type { Place } from './blocks.ts';

/** The codes of `import`, as docs/cli.md explains them. */
export const importIssueCodes = [
  'approximate',
  'unit',
  'blank-run',
  'not-a-number',
  'missing',
  'ambiguous',
  'total',
  'extra',
  'format',
  'changed',
] as const;

export type ImportIssueCode = (typeof importIssueCodes)[number];

/** Why a reading is not certain, in a sentence for the clerk; `cell` is `null` where no cell can be named. */
export interface ImportIssue {
  readonly code: ImportIssueCode;
  readonly cell: CellKey | null;
  /** The literal text in the file; empty where there is none. */
  readonly source: string;
  readonly message: string;
  readonly place: Place | null;
  /** Values that would fit, in the cell's small unit, best first; empty where the clerk has to type. */
  readonly choices: readonly CellValue[];
}

/** What was read for one cell. A `null` value with a place is a cell that the file left blank; without a place it was not found. */
export interface CellReading {
  readonly value: CellValue;
  readonly source: string;
  readonly place: Place | null;
}

/** Everything a file was found to say, for the clerk to review; nothing of it is stored before it is confirmed. */
export interface ImportDraft {
  /** `null` when the file has none of the official tables; then `readings` is empty. */
  readonly generation: Generation | null;
  readonly year: number | null;
  /** Empty when the file does not name the organ. */
  readonly unit: string;
  /** The title as it is printed, narrow and without spaces; absent where the file has none. */
  readonly title?: string;
  readonly issuedOn: string | null;
  /** Every cell of the generation. */
  readonly readings: { readonly [K in CellKey]?: CellReading };
  readonly texts: Texts;
  /** Figures of the texts that follow cells; only our own JSON knows of any. */
  readonly links?: readonly KeptLink[];
  readonly issues: readonly ImportIssue[];
}
