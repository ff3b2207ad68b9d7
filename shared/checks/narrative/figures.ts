import type { Report } from '../../report/report.ts';
import { type PlainProse, plainProseOf } from './plain-prose.ts';

/** A number said in the text, with the words that led to it. */
export interface Figure {
  readonly prose: PlainProse;
  readonly start: number;
  readonly length: number;
  /** Everything the pattern matched before the number. */
  readonly lead: string;
  readonly value: number;
  readonly unit: string;
}

/** The pattern of an exact number with a unit; 约, 余, 多 make it no number to compare. */
const number = String.raw`(?<number>\d{1,3}(?:,\d{3})+|\d+|[零〇一二两三四五六七八九十百千]+)`;

export const countUnits = '件次|人次|件|条|份|次|起|宗|例';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一百二十三 → 123, 十五 → 15; arabic digits with or without thousands separators as they are. */
export function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''));
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const power = powers[char];
    if (power === undefined) {
      digit = digits[char] ?? 0;
      continue;
    }
    total += (digit ?? 1) * power;
    digit = null;
  }
  return total + (digit ?? 0);
}

/** A pattern for {@link figuresAfter}: the words of `lead`, then an exact number in one of `units`. */
export function figurePattern(lead: string, units: string = countUnits): RegExp {
  return new RegExp(`(?<lead>${lead})${number}(?<unit>${units})`, 'gu');
}

function figureOf(prose: PlainProse, match: RegExpExecArray): Figure {
  const { lead = '', number: said = '', unit = '' } = match.groups ?? {};
  return { prose, start: match.index, length: match[0].length, lead, value: numberOf(said), unit };
}

/** Every number the pattern finds in the texts that tell of the year. */
export function figuresAfter(report: Report, pattern: RegExp): Figure[] {
  return plainProseOf(report).flatMap((prose) =>
    [...prose.plain.matchAll(pattern)].map((match) => figureOf(prose, match)),
  );
}
