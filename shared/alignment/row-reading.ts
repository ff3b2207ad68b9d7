import type { Place } from './blocks.ts';
import { placementsOf, type Vector } from './fit-slots.ts';
import type { Slot } from './slots.ts';

/**
 * Why values that were read may not be right. `detached`: the label stands apart from them, and only the order says which
 * row they are. `cut-off`: the source ends before the row is full. `at-end`: the source ends with the row's last value,
 * which may have been cut. `unsure`: something near the row does not add up.
 */
export type RowDoubt = 'detached' | 'cut-off' | 'at-end' | 'unsure';

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

/** Every way to take one stretch of `width` values out of too many. */
export function windowsOf(slots: readonly Slot[], width: number): Vector[] {
  return Array.from({ length: slots.length - width + 1 }, (_, start) => slots.slice(start, start + width));
}

/** Every way to cut glued digits into `width` numbers, none of which begins with a needless zero. */
export function splitsOf(slot: Slot, width: number): Vector[] {
  const cut = (digits: string, parts: number): string[][] => {
    if (parts === 1) return /^(?:0|[1-9]\d*)$/.test(digits) ? [[digits]] : [];
    const splits: string[][] = [];
    for (let length = 1; length <= digits.length - parts + 1; length += 1) {
      const head = digits.slice(0, length);
      if (!/^(?:0|[1-9]\d*)$/.test(head)) break;
      for (const tail of cut(digits.slice(length), parts - 1)) splits.push([head, ...tail]);
    }
    return splits;
  };
  return cut(slot.text, width).map((parts) => parts.map((text): Slot => ({ ...slot, kind: 'value', text })));
}

const placementLimit = 10_000;

/** The vectors a row of `width` cells could be, where its own boxes do not say. */
export function candidatesOf(kind: 'short' | 'long', slots: readonly Slot[], width: number): Vector[] {
  const [only, ...others] = slots;
  if (only?.kind === 'glued' && others.length === 0) return splitsOf(only, width);
  if (kind === 'long') return windowsOf(slots, width);
  return slots.length === 0 ? [] : placementsOf(slots, width).slice(0, placementLimit);
}
