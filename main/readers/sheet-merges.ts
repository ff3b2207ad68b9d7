import { limits } from './limits.ts';
import type { Area } from './sheet.ts';
import { stopReading } from './stop-reading.ts';

/** How many of the ascending numbers are at most `value`. */
export function countUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where merged boxes lie, asked by row. */
export interface Merges {
  /** The merged box a place belongs to. */
  at(row: number, column: number): Area | null;
  /** Whether the place is hidden behind the box it is merged with. */
  covers(row: number, column: number): boolean;
  areasIn(row: number): readonly Area[];
}

/** Only rows that are shown are filed; what filing costs is capped, for areas may overlap in broken files. */
export function indexMerges(areas: readonly Area[], rows: readonly number[]): Merges {
  const byRow = new Map<number, Area[]>();
  let filed = 0;
  for (const area of areas) {
    for (const row of rows.slice(countUpTo(rows, area.top - 1), countUpTo(rows, area.bottom))) {
      filed += 1;
      if (filed > limits.sheetCells) stopReading('too-many-merges');
      const list = byRow.get(row) ?? [];
      list.push(area);
      byRow.set(row, list);
    }
  }
  const at = (row: number, column: number) =>
    byRow.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null;
  return {
    at,
    covers: (row, column) => {
      const area = at(row, column);
      return area !== null && (area.top !== row || area.left !== column);
    },
    areasIn: (row) => byRow.get(row) ?? [],
  };
}
