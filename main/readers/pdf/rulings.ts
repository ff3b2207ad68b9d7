/** A straight line drawn on a page, in points from the lower left corner; `at` is where it lies, `from` and `to` its reach. */
export interface Ruling {
  readonly isAcross: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Affine transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** The codes by which the library packs a path, each with how many numbers follow it. */
const pathCodes = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const numbersBehind: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** Lines of a path as runs of points; a run with a curve in it draws no table and is left out. */
function polylinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  let isCurved = false;
  const end = () => {
    if (line.length > 1 && !isCurved) lines.push(line);
    line = [];
    isCurved = false;
  };
  for (let place = 0; place < path.length; ) {
    const code = path[place] ?? pathCodes.close;
    const count = numbersBehind[code] ?? 0;
    if (code === pathCodes.move) end();
    if (code === pathCodes.close && line[0]) line.push(line[0]);
    else if (count === 2) line.push(apply(matrix, path[place + 1] ?? 0, path[place + 2] ?? 0));
    else isCurved = true;
    place += 1 + count;
  }
  end();
  return lines;
}

/** A filled shape thinner than this is a line drawn as a box. */
const thickestLine = 3;
/** Shorter marks are parts of letters, not of tables. */
const shortestLine = 4;
const slant = 0.7;

function rulingOf(left: number, bottom: number, right: number, top: number): Ruling | null {
  const width = right - left;
  const height = top - bottom;
  if (height <= thickestLine && width >= shortestLine && width > height * 2) {
    return { isAcross: true, at: (bottom + top) / 2, from: left, to: right };
  }
  if (width <= thickestLine && height >= shortestLine && height > width * 2) {
    return { isAcross: false, at: (left + right) / 2, from: bottom, to: top };
  }
  return null;
}

function boundsOf(points: readonly Point[]): readonly [number, number, number, number] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Lines that were filled as thin boxes. */
export function filledRulings(path: ArrayLike<number>, matrix: Matrix): Ruling[] {
  return polylinesOf(path, matrix).flatMap((points) => rulingOf(...boundsOf(points)) ?? []);
}

/** Level and upright lines that were drawn with a pen. */
export function strokedRulings(path: ArrayLike<number>, matrix: Matrix): Ruling[] {
  return polylinesOf(path, matrix).flatMap((points) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point;
      const isStraight = Math.abs(point.x - before.x) <= slant || Math.abs(point.y - before.y) <= slant;
      return (isStraight && rulingOf(...boundsOf([before, point]))) || [];
    }),
  );
}
