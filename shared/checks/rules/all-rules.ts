import { type Generation, generations } from '../../formats/formats.ts';
import type { CheckRule } from '../check-rule.ts';
import { numberRules } from './numbers.ts';
import { sumRules } from './sums.ts';

/** The rules that look at the tables alone. */
export const tableRules: readonly CheckRule[] = [...numberRules, ...sumRules];

/** Every check a report goes through; at the same place in a report the earlier rule speaks first. */
export const rules: readonly CheckRule[] = [...tableRules];

const rulesByGeneration = new Map(
  generations.map((generation) => [generation, rules.filter((rule) => rule.generations.includes(generation))]),
);

export function rulesOf(generation: Generation): readonly CheckRule[] {
  return rulesByGeneration.get(generation) ?? [];
}
