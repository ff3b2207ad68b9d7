/** A place on a sheet, rows and columns counted from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function addressOf({ row, column }: Spot): string {
  return `${columnName(column)}${row}`;
}

type Stretch = readonly [from: Spot, to: Spot];

const isNext = (from: Spot, to: Spot, next: Spot): boolean => {
  const goesOnRight = next.row === to.row && from.row === to.row && next.column === to.column + 1;
  const goesOnDown = next.column === to.column && from.column === to.column && next.row === to.row + 1;
  return goesOnRight || goesOnDown;
};

/** The arguments of a SUM over these cells, neighbours in a row or a column joined to one range. */
export function rangesOf(spots: readonly Spot[]): string {
  const stretches: Stretch[] = [];
  for (const spot of spots) {
    const last = stretches.at(-1);
    if (last && isNext(last[0], last[1], spot)) stretches[stretches.length - 1] = [last[0], spot];
    else stretches.push([spot, spot]);
  }
  return stretches
    .map(([from, to]) => (from === to ? addressOf(from) : `${addressOf(from)}:${addressOf(to)}`))
    .join(',');
}
