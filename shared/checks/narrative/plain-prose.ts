import type { Report, TextKey } from '../../report/report.ts';
import { quoteAround } from '../prose.ts';

/** A text without its spaces and with half-width digits, so that patterns need not allow for either. */
export interface PlainProse {
  readonly key: TextKey;
  readonly original: string;
  readonly plain: string;
  /** For each character of `plain`, where it stands in `original`. */
  readonly places: readonly number[];
}

const space = /[^\S\n]/u;

function plainOf(key: TextKey, original: string): PlainProse {
  const places: number[] = [];
  let plain = '';
  for (let place = 0; place < original.length; place += 1) {
    const char = original.charAt(place);
    if (space.test(char)) continue;
    const code = char.charCodeAt(0);
    plain += code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : char;
    places.push(place);
  }
  return { key, original, plain, places };
}

/** Where figures about the year's own work are told: not in 前言, and not among next year's plans in 五. */
const figureTexts: readonly TextKey[] = ['overview', 'proactive', 'requests', 'review', 'other'];

const proseByReport = new WeakMap<Report['texts'], readonly PlainProse[]>();

/** Remembered per text, because every rule about figures in the text asks for it. */
export function plainProseOf({ texts }: Report): readonly PlainProse[] {
  const known = proseByReport.get(texts);
  if (known) return known;
  const prose = figureTexts.flatMap((key) => (texts[key].trim() === '' ? [] : [plainOf(key, texts[key])]));
  proseByReport.set(texts, prose);
  return prose;
}

/** The words of `plain` from `start` on, quoted as they stand in the original. */
export function quoteOf({ original, places }: PlainProse, start: number, length: number): string {
  const from = places[start] ?? 0;
  const to = (places[start + length - 1] ?? from) + 1;
  return quoteAround(original, from, to - from);
}

const clauseEnd = /[，,。；;：:！？\n]/u;

/** What stands before `start` in the same clause. */
export function clauseBefore({ plain }: PlainProse, start: number): string {
  let from = start;
  while (from > 0 && !clauseEnd.test(plain.charAt(from - 1))) from -= 1;
  return plain.slice(from, start);
}

/** The line around a place. */
export function paragraphAt({ plain }: PlainProse, place: number): string {
  const end = plain.indexOf('\n', place);
  return plain.slice(plain.lastIndexOf('\n', place) + 1, end < 0 ? plain.length : end);
}
