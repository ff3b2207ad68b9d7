import type { CellKey } from '../../formats/formats.ts';
import type { Report } from '../../report/report.ts';
import type { Problem } from '../check-rule.ts';
import { nameOfText } from '../prose.ts';
import type { Figure } from './figures.ts';
import { quoteOf } from './plain-prose.ts';

/** What the table says where the text makes a claim: its name in a sentence, its figure, the cells it rests on. */
export interface TableFact {
  readonly name: string;
  readonly value: number;
  readonly cells: readonly CellKey[];
}

/**
 * The first claim that contradicts its fact; `null` when any of them, or all of them together, say what one of the facts
 * says. A text may name a figure in parts, and only a contradiction is worth the clerk's time.
 */
export function contradicted(claims: readonly Figure[], facts: readonly TableFact[]): Figure | null {
  const accepted = new Set(facts.map(({ value }) => value));
  const sum = claims.reduce((total, { value }) => total + value, 0);
  const [first] = claims;
  if (!first || accepted.size === 0 || accepted.has(sum)) return null;
  return claims.some(({ value }) => accepted.has(value)) ? null : first;
}

export function claimProblem(report: Report, claim: Figure, fact: TableFact, hint = ''): Problem {
  const { prose, start, length, value, unit } = claim;
  const message = `${nameOfText(report, prose.key)}：正文是 ${value} ${unit}，${fact.name}是 ${fact.value}，差 ${Math.abs(value - fact.value)}。${hint}请核对正文和表格。见${quoteOf(prose, start, length)}。`;
  return { cells: fact.cells, focus: null, text: prose.key, expected: fact.value, actual: value, message };
}
