import type { Report, TextKey } from '../report/report.ts';
import { type CheckContext, type Problem, textProblem } from './check-rule.ts';
import { nameOfText, quoteAround, textsOf } from './prose.ts';

/** Where in a text something is wrong. */
export interface Passage {
  readonly start: number;
  readonly length: number;
}

export const global = (pattern: RegExp) => new RegExp(pattern.source, 'gu');

export function passagesOf(text: string, pattern: RegExp): Passage[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, length: found.length }));
}

/** A problem for each passage of each text, with what is said of it. */
export const eachPassage =
  (passages: (text: string) => readonly Passage[], verdict: string) =>
  ({ report }: CheckContext): readonly Problem[] =>
    textsOf(report).flatMap(({ key, text }) =>
      passages(text).map((passage) => passageProblem(report, key, passage, verdict)),
    );

export function passageProblem(report: Report, key: TextKey, passage: Passage, verdict: string): Problem {
  const { start, length } = passage;
  return textProblem(key, sayOf(report, key, passage, verdict), { start, end: start + length });
}

/** What is wrong first, then where it stands. */
function sayOf(report: Report, key: TextKey, { start, length }: Passage, verdict: string): string {
  const text = report.texts[key];
  const found = text.slice(start, start + length);
  return `${nameOfText(report, key)}：“${found}”${verdict}。见${quoteAround(text, start, length)}。`;
}
