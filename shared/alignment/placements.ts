import type { RowSum } from './declared-labels.ts';
import { normalise } from './normalise.ts';
import type { Slot } from './slots.ts';
import { holdsSums, type Vector } from './vectors.ts';

interface Placeable {
  readonly width: number;
  readonly sums: readonly RowSum[];
}

const placementLimit = 200;

/**
 * Every way to keep the order of `slots` in `width` cells with the row's sums holding; none where there are more than
 * could lead to one answer.
 */
export function placementsOf(slots: readonly Slot[], { width, sums }: Placeable): Vector[] {
  const placements: Vector[] = [];
  const place = (cells: Vector, used: number): void => {
    const done = sums.filter(({ total }) => total === cells.length - 1);
    if (placements.length > placementLimit || !holdsSums(cells, done)) return;
    if (cells.length === width) {
      placements.push(cells);
      return;
    }
    const next = slots[used];
    if (next) place([...cells, next], used + 1);
    if (slots.length - used < width - cells.length) place([...cells, null], used);
  };
  place([], 0);
  return placements.length > placementLimit ? [] : placements;
}

const longestNumber = 9;
const isNumber = (digits: string) => /^(?:0|[1-9]\d{0,8})$/.test(digits);

/** Every way to take one stretch of `width` values out of too many. */
export function windowsOf(slots: readonly Slot[], width: number): Vector[] {
  return Array.from({ length: slots.length - width + 1 }, (_, start) => slots.slice(start, start + width));
}

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
  cut(normalise(slot.text).replace(/\s+/g, ''), []);
  return splits.length > splitLimit ? [] : splits;
}

/** The vectors a row could be where its own boxes do not say; none where there are too many to choose from. */
export function candidatesOf(kind: 'short' | 'long', slots: readonly Slot[], shape: Placeable): Vector[] {
  const [only, ...others] = slots;
  if (!only) return [];
  if (only.kind === 'glued' && others.length === 0) return splitsOf(only, shape.width);
  return kind === 'long' ? windowsOf(slots, shape.width) : placementsOf(slots, shape);
}
