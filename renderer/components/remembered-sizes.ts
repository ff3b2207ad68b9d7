import { useState } from 'react';

/** Percentages of panes side by side, in their order. */
export type PaneSizes = readonly number[];

/** What was kept, where it is a list of `count` percentages; else `null`, so that a spoilt note never spoils a page. */
export function readSizes(kept: string | null, count: number): PaneSizes | null {
  if (kept === null) return null;
  const sizes = kept.split(' ').map(Number);
  const isWhole = sizes.length === count && sizes.every((size) => size > 0 && size <= 100);
  return isWhole ? sizes : null;
}

/** The widths the clerk drew panes to, kept by this window under `name`. */
export function useRememberedSizes(name: string, initial: PaneSizes): readonly [PaneSizes, (sizes: PaneSizes) => void] {
  const key = `nianbao.panes.${name}`;
  const [sizes, setSizes] = useState(() => readSizes(window.localStorage.getItem(key), initial.length) ?? initial);
  const keep = (next: PaneSizes) => {
    setSizes(next);
    window.localStorage.setItem(key, next.join(' '));
  };
  return [sizes, keep];
}
