import type { RowShape } from '../flow-tables.ts';

/** Gathers how the boxes of a row lie from the control words that say so; the words before a box's edge are about it. */
export interface RowGatherer {
  /** Whether the word was about the row. */
  take(name: string, value: number | null): boolean;
  shape(): RowShape | null;
}

export function createRowGatherer(): RowGatherer {
  let left = 0;
  let edges: number[] = [];
  let joinsLeft: boolean[] = [];
  let joinsAbove: boolean[] = [];
  let flags = { joinsLeft: false, joinsAbove: false };
  const words: Readonly<Record<string, (value: number) => void>> = {
    trowd: () => {
      left = 0;
      edges = [];
      joinsLeft = [];
      joinsAbove = [];
      flags = { joinsLeft: false, joinsAbove: false };
    },
    trleft: (value) => {
      left = value;
    },
    clmrg: () => {
      flags.joinsLeft = true;
    },
    clvmrg: () => {
      flags.joinsAbove = true;
    },
    cellx: (value) => {
      edges.push(value);
      joinsLeft.push(flags.joinsLeft);
      joinsAbove.push(flags.joinsAbove);
      flags = { joinsLeft: false, joinsAbove: false };
    },
  };
  return {
    take: (name, value) => {
      const word = words[name];
      word?.(value ?? 0);
      return word !== undefined;
    },
    shape: () => (edges.length === 0 ? null : { edges: [left, ...edges], joinsLeft, joinsAbove }),
  };
}
