import type { Place } from './blocks.ts';
import type { Slot } from './slots.ts';
import type { Vector } from './vectors.ts';

/**
 * Why values that were read may not be right. `detached`: the label stands apart from them, and only the order says which
 * row they are. `cut-off`: the source ends before the row is full. `at-end`: the source ends with the row's last value,
 * which may have been cut. `unsure`: something near the row does not add up. `moved`: the headings stand in another order.
 */
export type RowDoubt = 'detached' | 'cut-off' | 'at-end' | 'unsure' | 'moved';

/**
 * What was found for one declared row. `open`: several placements are possible, listed as candidates. `conflict`: printed
 * more than once with different values. `merged`: one printed row stands for three declared ones. `unlabelled`: a label
 * without anything behind it, not even blank boxes.
 */
export type RowReading =
  | { readonly kind: 'read'; readonly vector: Vector; readonly place: Place; readonly doubt: RowDoubt | null }
  | {
      readonly kind: 'open';
      readonly slots: readonly Slot[];
      readonly candidates: readonly Vector[];
      readonly place: Place;
    }
  | { readonly kind: 'conflict'; readonly vectors: readonly Vector[]; readonly place: Place }
  | { readonly kind: 'merged'; readonly vector: Vector; readonly place: Place }
  | { readonly kind: 'blank'; readonly place: Place }
  | { readonly kind: 'unlabelled'; readonly place: Place }
  | { readonly kind: 'absent' };
