import { cellsOf } from '../../../shared/formats/cells.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { levelUnit } from '../../../shared/narrative/level.ts';
import { nameOfLink } from '../../../shared/narrative/link-names.ts';
import { figureOf, type Tables } from '../../../shared/narrative/linked-text.ts';
import { waysOf } from '../../../shared/narrative/ways.ts';

/** A figure of the tables that can be put into a text. */
export interface LinkChoice {
  readonly id: string;
  readonly cells: readonly CellKey[];
  readonly name: string;
  readonly figure: string;
}

/** The sums texts speak of first, then every cell of the form. */
export function listChoices(tables: Tables): readonly LinkChoice[] {
  const sums = waysOf(tables.generation).map(({ cells }) => cells);
  const seen = new Set(sums.filter(({ length }) => length === 1).map(([key]) => key));
  const others = cellsOf(tables.generation)
    .filter(({ key }) => !seen.has(key))
    .map(({ key }) => [key]);
  return [...sums, ...others].map((cells) => ({
    id: cells.join('+'),
    cells,
    name: nameOfLink(tables.generation, cells),
    figure: figureOf(tables, cells),
  }));
}

const levelled = (text: string) => text.split('').map(levelUnit).join('').toLowerCase();

/** Those whose name holds each of the words, or whose figure is one of them. */
export function findChoices(choices: readonly LinkChoice[], words: string): readonly LinkChoice[] {
  const wanted = levelled(words).split(/\s+/u).filter(Boolean);
  return choices.filter(({ name, figure }) => {
    const called = levelled(name);
    return wanted.every((word) => figure === word || called.includes(word));
  });
}
