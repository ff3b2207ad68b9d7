import type { GridLayout } from '../../../../shared/formats/grid-layout.ts';

/** Shares of the width that label columns take, by how many there are; the values share the rest alike. */
const stubShares: Readonly<Record<number, readonly number[]>> = { 0: [], 1: [34], 2: [10, 28], 3: [5, 13, 28] };

/** Percentages of the table's width, one a grid column. */
export function columnShares({ columnCount, stubColumns }: Pick<GridLayout, 'columnCount' | 'stubColumns'>): number[] {
  const stubs = stubShares[stubColumns] ?? Array.from({ length: stubColumns }, () => 40 / stubColumns);
  const left = 100 - stubs.reduce((sum, share) => sum + share, 0);
  const values = columnCount - stubColumns;
  return [...stubs, ...Array.from({ length: values }, () => left / values)];
}
