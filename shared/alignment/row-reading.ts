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

const longestNumber = 9;
const isNumber = (digits: string) => /^(?:0|[1-9]\d{0,8})$/.test(digits);

/** Every way to take one stretch of `width` values out of too many. */
export function windowsOf(slots: readonly Slot[], width: number): Vector[] {
  return Array.from({ length: slots.length - width + 1 }, (_, start) => slots.slice(start, start + width));
}

const candidateLimit = 10_000;
const splitLimit = 1_000;

/**
 * Every way to cut glued digits into `width` numbers, none of which begins with a needless zero; none where there are more
 * ways than anybody could tell apart.
 */
export function splitsOf(slot: Slot, width: number): Vector[] {
  const splits: Vector[] = [];
  const cut = (digits: string, parts: readonly string[]): void => {
    if (splits.length > splitLimit) return;
    if (parts.length === width - 1) {
      if (isNumber(digits)) splits.push([...parts, digits].map((text) => ({ ...slot, kind: 'value', text })));
      return;
    }
    const longest = Math.min(digits.length - (width - parts.length - 1), digits.startsWith('0') ? 1 : longestNumber);
    for (let length = 1; length <= longest; length += 1) cut(digits.slice(length), [...parts, digits.slice(0, length)]);
  };
  cut(slot.text, []);
  return splits.length > splitLimit ? [] : splits;
}

/** The vectors a row of `width` cells could be, where its own boxes do not say. */
export function candidatesOf(kind: 'short' | 'long', slots: readonly Slot[], width: number): Vector[] {
  const [only, ...others] = slots;
  if (only?.kind === 'glued' && others.length === 0) return splitsOf(only, width);
  if (kind === 'long') return windowsOf(slots, width);
  return slots.length === 0 ? [] : placementsOf(slots, width).slice(0, candidateLimit);
}
