import { type Generation, generations } from '../../formats/formats.ts';
import type { CheckRule } from '../check-rule.ts';
import { characterRules } from './characters.ts';
import { continuityRules } from './continuity.ts';
import { dateRules } from './dates.ts';
import { expectationRules } from './expectations.ts';
import { inForceRules } from './in-force.ts';
import { leftOverRules } from './left-overs.ts';
import { likelyCauseRules } from './likely-causes.ts';
import { likenessRules } from './likeness.ts';
import { listNarrativeRules } from './narrative-lists.ts';
import { outcomeNarrativeRules } from './narrative-outcomes.ts';
import { proactiveNarrativeRules } from './narrative-proactive.ts';
import { requestNarrativeRules } from './narrative-requests.ts';
import { reviewNarrativeRules } from './narrative-review.ts';
import { numberRules } from './numbers.ts';
import { otherOfficeRules } from './other-offices.ts';
import { plausibilityRules } from './plausibility.ts';
import { prescribedFormRules } from './prescribed-form.ts';
import { punctuationRules } from './punctuation.ts';
import { requiredStatementRules } from './required-statements.ts';
import { sectionRules } from './sections.ts';
import { sumRules } from './sums.ts';
import { titleRules } from './titles.ts';
import { wordingRules } from './wording.ts';

/** The rules that look at the tables alone, last year's beside them. */
export const tableRules: readonly CheckRule[] = [
  ...numberRules,
  ...sumRules,
  ...likelyCauseRules,
  ...continuityRules,
  ...inForceRules,
  ...expectationRules,
  ...plausibilityRules,
];

/** The rules that set the text against the tables, or against itself. */
export const narrativeRules: readonly CheckRule[] = [
  ...proactiveNarrativeRules,
  ...requestNarrativeRules,
  ...outcomeNarrativeRules,
  ...reviewNarrativeRules,
  ...listNarrativeRules,
];

/** Every check a report goes through; at the same place in a report the earlier rule speaks first. */
export const rules: readonly CheckRule[] = [
  ...prescribedFormRules,
  ...titleRules,
  ...tableRules,
  ...sectionRules,
  ...requiredStatementRules,
  ...dateRules,
  ...otherOfficeRules,
  ...narrativeRules,
  ...likenessRules,
  ...leftOverRules,
  ...wordingRules,
  ...characterRules,
  ...punctuationRules,
];

const rulesByGeneration = new Map(
  generations.map((generation) => [generation, rules.filter((rule) => rule.generations.includes(generation))]),
);

export function rulesOf(generation: Generation): readonly CheckRule[] {
  return rulesByGeneration.get(generation) ?? [];
}
