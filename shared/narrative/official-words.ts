import { cellsOf } from '../formats/cells.ts';
import type { FormNode, TableKey } from '../formats/form.ts';
import type { Generation } from '../formats/formats.ts';
import { shortLabel } from '../formats/names.ts';
import { levelUnit } from './level.ts';

/** Half width and simplified like the sentences it is compared with. */
export const level = (text: string) => [...text].map(levelUnit).join('');

/** A label without its number and its explanation in brackets: 予以公开, 不予公开. */
const wordOf = ({ label }: FormNode) =>
  level(shortLabel(label).replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u, ''));

/** The official word for the line or column of this key. */
function officialWord(table: TableKey, key: string, generation: Generation = '2021'): string {
  const cells = cellsOf(generation).filter((cell) => cell.table === table);
  for (const nodes of [...cells.map(({ row }) => row), ...cells.map(({ column }) => column)]) {
    const node = nodes.find((candidate) => candidate.key === key);
    if (node) return wordOf(node);
  }
  throw new Error(`the form of ${generation} has no line ${key} in ${table}`);
}

/** The heading over the two columns of 行政诉讼 and over the columns of 法人或其他组织 has no key of its own. */
function spannerOver(table: TableKey, key: string): string {
  for (const cell of cellsOf('2021')) {
    const at = cell.table === table ? cell.column.findIndex((node) => node.key === key) : -1;
    const spanner = at > 0 ? cell.column[at - 1] : undefined;
    if (spanner) return wordOf(spanner);
  }
  throw new Error(`nothing stands over ${key} in ${table}`);
}

export const officialWords = {
  granted: officialWord('requests', 'granted'),
  partial: officialWord('requests', 'partial'),
  denied: officialWord('requests', 'denied'),
  unavailable: officialWord('requests', 'unavailable'),
  refused: officialWord('requests', 'refused'),
  other: officialWord('requests', 'other', '2019'),
  persons: officialWord('requests', 'natural_person'),
  organisations: spannerOver('requests', 'enterprise'),
  reconsideration: officialWord('review', 'reconsideration'),
  litigation: spannerOver('review', 'litigation_direct'),
  regulations: officialWord('proactive', 'regulations'),
  /** The shorter name of 2019 is part of the longer one of 2021. */
  normative: officialWord('proactive', 'normative', '2019'),
  licensing: officialWord('proactive', 'licensing'),
  penalties: officialWord('proactive', 'penalties'),
  compulsion: officialWord('proactive', 'compulsion'),
  fees: officialWord('proactive', 'fees'),
  procurement: officialWord('proactive', 'procurement', '2019'),
} as const;
