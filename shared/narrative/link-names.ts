import { cellOf, isCellKey } from '../formats/cells.ts';
import { type CellKey, formOf, type Generation } from '../formats/formats.ts';
import { nameOfCell } from '../formats/names.ts';
import { wayIdOf, wayOf } from './ways.ts';

function nameOfKey(generation: Generation, key: CellKey): string {
  if (!isCellKey(generation, key)) return '';
  const cell = cellOf(generation, key);
  const table = formOf(generation).tables.find((one) => one.key === cell.table)?.name ?? '';
  return `${table}的“${nameOfCell(cell)}”`;
}

/** How what a link adds up is called in a sentence: the sum's own name where it has one; empty for cells of another form. */
export function nameOfLink(generation: Generation, cells: readonly CellKey[]): string {
  const way = wayIdOf(generation, cells);
  if (way) return wayOf(generation, way)?.name ?? '';
  const names = cells.map((key) => nameOfKey(generation, key));
  return names.includes('') ? '' : names.join('＋');
}
