import { readQuantity } from '../report/quantities.ts';
import type { RowSum } from './declared-labels.ts';
import { normalise } from './normalise.ts';
import { type Slot, withoutFigureNote } from './slots.ts';

/** The values of one row, one for every cell; `null` where the source left the cell blank. */
export type Vector = readonly (Slot | null)[];

const amounts = new WeakMap<Slot, number>();

/** The count of a slot for sums; a blank and what is no figure count as nothing. */
export function amountOf(slot: Slot | null): number {
  if (!slot) return 0;
  const known = amounts.get(slot);
  if (known !== undefined) return known;
  const amount = readQuantity(withoutFigureNote(normalise(slot.text)), '件').value ?? 0;
  amounts.set(slot, amount);
  return amount;
}

/** Whether every sum the form demands along the row holds; blanks count as nothing. */
export function holdsSums(vector: Vector, sums: readonly RowSum[]): boolean {
  return sums.every(({ parts, total }) => {
    const sum = parts.reduce((added, part) => added + amountOf(vector[part] ?? null), 0);
    return sum === amountOf(vector[total] ?? null);
  });
}
