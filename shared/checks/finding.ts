import type { CellKey } from '../formats/formats.ts';
import type { Span } from '../narrative/span.ts';
import type { Change } from '../report/change.ts';
import type { CellValue, TextKey } from '../report/report.ts';

/** `error` 必改, `warning` 待看, `notice` 提示. */
export type Severity = 'error' | 'warning' | 'notice';

/** What mends a finding, made for the report as it was checked: one gesture, one step of undo. */
export interface Repair {
  /** What the button says: 改成 and what will stand there, or 把…改成. */
  readonly label: string;
  readonly changes: readonly Change[];
  /** In how many places of a text it acts, where in several. */
  readonly places?: number;
  /** What tells it from the others it is offered with, where a shorter word does. */
  readonly brief?: string;
}

/** One problem, said so that the clerk can mend it. */
export interface Finding {
  /** The rule's id, for example T3-ROW. */
  readonly rule: string;
  readonly severity: Severity;
  /** Every cell of the relation, not only the one that looks wrong. */
  readonly cells: readonly CellKey[];
  /** The cell the clerk should be taken to; `null` for a finding about text. */
  readonly focus: CellKey | null;
  readonly text: TextKey | null;
  /** The stretch of that text to mark, counted in the text with its linked numbers shown; without it, the whole text is meant. */
  readonly span?: Span;
  /** What the other side of the relation demands and what stands there, in the cell's small unit. */
  readonly expected: CellValue;
  readonly actual: CellValue;
  /** The figure first, then what to do, in plain Chinese. */
  readonly message: string;
  /** The clause or the official wording the rule rests on. */
  readonly source: string;
  /** The name of the county's rule pack, where that demands it or made it as grave as it is. */
  readonly pack?: string;
  /** What exactly is wanted, where one rule wants several things of the same text. */
  readonly demand?: string;
  /** Only where nothing needs to be decided. */
  readonly repair?: Repair;
  /** What might mend it where a person has to decide, the likeliest first. */
  readonly choices?: readonly Repair[];
}
