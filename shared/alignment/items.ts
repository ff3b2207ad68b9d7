import type { TableKey } from '../formats/form.ts';
import type { Place } from './blocks.ts';
import type { DeclaredRow } from './declared-labels.ts';
import type { Slot } from './slots.ts';

/** A stretch of the source that belongs together: a row's label, a row's values, or both. */
export interface Item {
  readonly table: TableKey;
  /** The row its label names; `null` for values without a label of their own. */
  readonly row: DeclaredRow | null;
  /** The group label that stands directly before the values, as in （六）其他处理 without its three rows. */
  readonly group: string | null;
  readonly slots: readonly Slot[];
  /** Read box by box instead of from one row of a table. */
  readonly isStream: boolean;
  /** Text in the label's place that is no declared label. */
  readonly words: string;
  readonly place: Place;
  /** The source ends here, so that what follows may have been cut off. */
  readonly isAtEnd: boolean;
  /** The row of the source holds another row's label as well. */
  readonly isDoubtful: boolean;
}

export interface ReadItems {
  readonly items: readonly Item[];
  /** Blocks that are labels and figures of the tables, not prose. */
  readonly used: ReadonlySet<number>;
  /** Two reports stand side by side, so no figure can be told whose it is. */
  readonly isSideBySide: boolean;
  /** Whether any label of the tables was met at all, by table. */
  readonly met: ReadonlySet<TableKey>;
}
