import type { Report, TextKey } from '../report/report.ts';
import { type CheckContext, type Problem, textProblem } from './check-rule.ts';
import { nameOfText, quoteAround, textsOf } from './prose.ts';
import { remembered } from './remembered.ts';
import { textRepair, withChoices, withRepair } from './repairs.ts';

/** Where in a text something is wrong. */
export interface Passage {
  readonly start: number;
  readonly length: number;
  /** What should stand there, where that is certain. */
  readonly right?: string;
  /** What might stand there, where a person has to decide. */
  readonly perhaps?: string;
}

export const global = (pattern: RegExp) => new RegExp(pattern.source, 'gu');

/** What should stand in the place of `found`, given the characters on both sides; `null` where that is not certain. */
export type Mend = (found: string, before: string, after: string) => string | null;

export function passagesOf(text: string, pattern: RegExp, mend: Mend = () => null): Passage[] {
  return [...text.matchAll(pattern)].map(({ index: start, 0: found }) => {
    const { length } = found;
    const right = mend(found, text.charAt(start - 1), text.charAt(start + length));
    return right === null ? { start, length } : { start, length, right };
  });
}

/** A problem for each passage of each text, with what is said of it. */
export function eachPassage(
  passages: (text: string) => readonly Passage[],
  verdict: string,
): (context: CheckContext) => readonly Problem[] {
  const passagesIn = remembered(passages);
  return ({ report }) =>
    textsOf(report).flatMap(({ key, text }) =>
      passagesIn(text).map((passage) => passageProblem(report, key, passage, verdict)),
    );
}

export function passageProblem(report: Report, key: TextKey, passage: Passage, verdict: string): Problem {
  const { start, length, right, perhaps } = passage;
  const span = { start, end: start + length };
  const problem = textProblem(key, sayOf(report, key, passage, verdict), span);
  if (right !== undefined) return withRepair(problem, textRepair(report, key, [{ span, to: right }], right));
  const choice = perhaps === undefined ? null : textRepair(report, key, [{ span, to: perhaps }], perhaps);
  return withChoices(problem, choice ? [choice] : []);
}

/** What is wrong first, then where it stands. */
function sayOf(report: Report, key: TextKey, { start, length }: Passage, verdict: string): string {
  const text = report.texts[key];
  const found = text.slice(start, start + length);
  return `${nameOfText(report, key)}：“${found}”${verdict}。见${quoteAround(text, start, length)}。`;
}
