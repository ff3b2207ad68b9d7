import { formOf, generations } from '../../formats/formats.ts';
import type { TextKey } from '../../report/report.ts';
import type { CheckRule } from '../check-rule.ts';
import { type RequiredStatement, type RulePack, sayDay } from '../rule-pack.ts';
import { rules } from '../rules/all-rules.ts';
import { severityWords } from '../severity-words.ts';

const newest = generations.at(-1) ?? '2021';

/** 前言, or a section's heading as today's form has it. */
export function nameOfPart(key: TextKey): string {
  return formOf(newest).sections.find((section) => section.key === key)?.heading ?? '前言';
}

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('或');

function sayStatement({ text, words, advice }: RequiredStatement): string {
  return `${nameOfPart(text)}要写明${quoted(words)}${advice === null ? '' : `（${advice.replace(/。$/u, '')}）`}`;
}

/** What the pack asks of single rules in its own words, by the rule's id. */
const demands: Readonly<Record<string, (pack: RulePack) => readonly string[]>> = {
  'S-LEN': ({ longestOverview }) => (longestOverview === null ? [] : [`不超过 ${longestOverview} 字`]),
  'S-MUST': ({ statements }) => statements.map(sayStatement),
  'N-DATE': ({ dueOn }) => (dueOn === null ? [] : [`次年 ${sayDay(dueOn)}前送审`]),
};

/** How the pack changes one check, a phrase each; none where it leaves it alone. */
export function changesTo(pack: RulePack, { id, severity }: Pick<CheckRule, 'id' | 'severity'>): readonly string[] {
  if (pack.off.includes(id)) return ['停用'];
  const now = pack.severities[id] ?? severity;
  const moved = now === severity ? [] : [`由${severityWords[severity]}改为${severityWords[now]}`];
  return [...moved, ...(demands[id]?.(pack) ?? [])];
}

/** All that a pack does, a line for each change, in the order of the checks. */
export function listChanges(pack: RulePack): readonly string[] {
  return rules.flatMap((rule) => changesTo(pack, rule).map((change) => `${rule.title}：${change}`));
}
