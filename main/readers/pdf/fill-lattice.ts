import type { BlockCell } from '../../../shared/alignment/blocks.ts';
import type { Lattice, LatticeBox } from './lattice.ts';
import type { PageText } from './read-page.ts';
import { joinUpright, printLine, toLines } from './text-lines.ts';

/** A table of one page with its texts in their boxes. */
export interface FilledTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly BlockCell[])[];
}

/** Index of the stretch between two neighbouring places that holds `value`; -1 outside. */
function stretchAt(places: readonly number[], value: number): number {
  const isDescending = (places[0] ?? 0) > (places.at(-1) ?? 0);
  for (let index = 0; index + 1 < places.length; index += 1) {
    const low = Math.min(places[index] ?? 0, places[index + 1] ?? 0);
    const high = Math.max(places[index] ?? 0, places[index + 1] ?? 0);
    if (isDescending ? low < value && value <= high : low <= value && value < high) return index;
  }
  return -1;
}

function boxUnder(lattice: Lattice, x: number, y: number): LatticeBox | null {
  const column = stretchAt(lattice.xs, x);
  const row = stretchAt(lattice.ys, y);
  return column < 0 || row < 0 ? null : lattice.boxAt(row, column);
}

/** How far a text may reach over the edge of its box before it is taken for the texts of several. */
const overhang = 4;

const boxRight = ({ xs }: Lattice, { column, columnSpan }: LatticeBox) => xs[column + columnSpan] ?? 0;
const boxLeft = ({ xs }: Lattice, { column }: LatticeBox) => xs[column] ?? 0;

/** A run of text over several boxes is cut where their edges are, by the places of its characters. */
function cutAtEdges(text: PageText, lattice: Lattice): PageText[] {
  const y = (text.top + text.bottom) / 2;
  const owner = boxUnder(lattice, (text.left + text.right) / 2, y);
  const fits =
    owner && text.left > boxLeft(lattice, owner) - overhang && text.right < boxRight(lattice, owner) + overhang;
  if (fits || text.text.length < 2) return [text];
  const characters = [...text.text];
  const width = (text.right - text.left) / characters.length;
  const pieces: PageText[] = [];
  let last: LatticeBox | null = null;
  for (const [index, character] of characters.entries()) {
    const left = text.left + index * width;
    const box = boxUnder(lattice, left + width / 2, y);
    const before = pieces.at(-1);
    if (before && box === last) {
      pieces[pieces.length - 1] = { ...before, text: before.text + character, right: left + width };
    } else pieces.push({ ...text, text: character, left, right: left + width });
    last = box;
  }
  return pieces.filter((piece) => piece.text.trim() !== '');
}

/** Puts texts into the boxes of a table; what lies outside is given back. */
export function fillLattice(lattice: Lattice, texts: readonly PageText[]) {
  const inside = new Map<LatticeBox, PageText[]>();
  const outside: PageText[] = [];
  for (const text of texts.flatMap((one) => cutAtEdges(one, lattice))) {
    const box = boxUnder(lattice, (text.left + text.right) / 2, (text.top + text.bottom) / 2);
    if (!box) outside.push(text);
    else inside.set(box, [...(inside.get(box) ?? []), text]);
  }
  const textOf = (box: LatticeBox) =>
    toLines(joinUpright(inside.get(box) ?? []))
      .map(printLine)
      .join('\n');
  const rows = lattice.ys
    .slice(1)
    .map((_, row) =>
      lattice.boxes
        .filter((box) => box.row === row)
        .map((box) => ({ text: textOf(box), columnSpan: box.columnSpan, rowSpan: box.rowSpan })),
    );
  const table: FilledTable = { xs: lattice.xs, top: lattice.ys[0] ?? 0, bottom: lattice.ys.at(-1) ?? 0, rows };
  return { table, outside, isBlank: inside.size === 0 };
}
