import { type Report, type TextKey, textKeys } from '../report/report.ts';
import { canMean, isExact, type TextQuantity } from './quantities-in-text.ts';
import { type ReadSentence, readSentences } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * A total and the parts listed behind it that do not add up. `over`: the parts are more than the whole. `other`: a list
 * that claims to be complete gives another sum. `short`: a list behind 其中 comes close, so that one may be missing.
 */
export interface WrongList {
  readonly kind: 'over' | 'other' | 'short';
  readonly text: TextKey;
  /** Where the parts stand. */
  readonly sentence: Sentence;
  readonly total: TextQuantity;
  readonly parts: readonly TextQuantity[];
  readonly sum: number;
}

interface Opening {
  /** Where the list begins in its sentence. */
  readonly at: number;
  readonly end: number;
  /** Nothing is left out of it: 总数 171 条：…, （市政府 349 件、…）. */
  readonly complete: boolean;
  /** Quantities before it whose whole it may divide. */
  readonly totals: readonly TextQuantity[];
}

const openingWords = /其中(?:包括|包含|含|有)?[,:]*|(?:包括|包含|涵盖|分别为|分别是)[,:]*/gu;
const breaksList = /同比|环比|较上|比上|增[加长]|共计?$|合计|总计|累计|办结$|平均|占|完成率/u;
const leavesOut = /等|主要/u;

const before = (quantities: readonly TextQuantity[], at: number) =>
  quantities.filter(({ end, nested, kind }) => end <= at && !nested && kind !== 'percent');

/** 共 N 条：a、b…; the colon stands right behind the total. */
function colonOpenings({ sentence, quantities }: ReadSentence): Opening[] {
  return quantities.flatMap((total): Opening[] => {
    const complete = !total.nested && sentence.text.charAt(total.end) === ':';
    return complete ? [{ at: total.end + 1, end: sentence.text.length, complete, totals: [total] }] : [];
  });
}

/** 共 N 件（a、b…）, where the brackets hold a list and no remark. */
function bracketOpenings({ sentence, quantities }: ReadSentence): Opening[] {
  return quantities.flatMap((total): Opening[] => {
    if (total.nested || sentence.text.charAt(total.end) !== '(') return [];
    const close = sentence.text.indexOf(')', total.end);
    const inside = sentence.text.slice(total.end + 1, close < 0 ? undefined : close);
    if (close < 0 || /含|其中|包括|另|不/u.test(inside)) return [];
    return [{ at: total.end + 1, end: close, complete: true, totals: [total] }];
  });
}

function wordOpenings({ sentence, quantities }: ReadSentence, previous: ReadSentence | null): Opening[] {
  return [...sentence.text.matchAll(openingWords)].flatMap((match): Opening[] => {
    const at = match.index + match[0].length;
    const here = before(quantities, match.index);
    const totals = here.length > 0 ? here : before(previous?.quantities ?? [], Number.POSITIVE_INFINITY);
    const opensSentence = match.index === 0 || here.length > 0;
    return opensSentence ? [{ at, end: sentence.text.length, complete: false, totals }] : [];
  });
}

/** 主动公开的政府信息中，通过…N 条；通过…N 条: divides what an earlier sentence of the paragraph gave under these words. */
function referringOpenings(read: ReadSentence, earlier: readonly ReadSentence[]): Opening[] {
  const match = /^(?<what>[^,;]{4,30})中,/u.exec(read.sentence.text);
  const what = (match?.groups?.['what'] ?? '').replace(/[的其在]|上述|这些|所有/gu, '');
  if (!match || what.length < 4) return [];
  const totals = earlier.flatMap(({ sentence, quantities }) =>
    quantities.filter((_, index) =>
      surroundingsOf(sentence.text, quantities, index).lead.replaceAll('的', '').endsWith(what),
    ),
  );
  return [{ at: match[0].length, end: read.sentence.text.length, complete: true, totals }];
}

/** The run of figures of one unit from the opening on; another unit, a rate or a new total ends it. */
function partsOf({ sentence, quantities }: ReadSentence, { at, end }: Opening, unit: string): TextQuantity[] {
  const parts: TextQuantity[] = [];
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.start < at || quantity.end > end || quantity.kind === 'percent') continue;
    const inner = quantity.nested && sentence.text.charAt(end) !== ')';
    if (inner) continue;
    const { lead } = surroundingsOf(sentence.text, quantities, index);
    const between = sentence.text.slice(parts.at(-1)?.end ?? at, quantity.start);
    if (quantity.unit !== unit || breaksList.test(lead) || (parts.length > 0 && /其中|:/u.test(between))) break;
    parts.push(quantity);
  }
  return parts;
}

const sumOf = (parts: readonly TextQuantity[]) => parts.reduce((sum, { value }) => sum + value, 0);

/** Lists parted by ；run to the end of the sentence, others to the first ；. */
function firstRun(text: string, parts: readonly TextQuantity[]): readonly TextQuantity[] {
  const gaps = parts.slice(1).map(({ start }, index) => text.slice(parts[index]?.end ?? 0, start));
  if (gaps[0]?.includes(';')) return parts;
  const stop = gaps.findIndex((gap) => gap.includes(';'));
  return stop < 0 ? parts : parts.slice(0, stop + 1);
}

const prefixSums = (parts: readonly TextQuantity[]) => parts.map((_, index) => sumOf(parts.slice(0, index + 1)));

const nearPercent = 90;
const leastShortParts = 4;

function kindOf(complete: boolean, total: TextQuantity, sum: number, count: number): WrongList['kind'] | null {
  if (sum > total.high) return 'over';
  if (complete) return count >= 2 ? 'other' : null;
  return count >= leastShortParts && sum * 100 >= total.value * nearPercent ? 'short' : null;
}

/** 结转下年度 closes a list of outcomes and is a part of what was received, not of what was handled. */
function withoutCarriedOut({ sentence, quantities }: ReadSentence, parts: readonly TextQuantity[]) {
  const isOut = (part: TextQuantity) =>
    /结转|转[下入至到]/u.test(surroundingsOf(sentence.text, quantities, quantities.indexOf(part)).lead);
  const end = parts.findIndex(isOut);
  return end < 0 ? parts : parts.slice(0, end);
}

function judge(text: TextKey, read: ReadSentence, opening: Opening): WrongList[] {
  const nearest = opening.totals.at(-1);
  if (!nearest) return [];
  const totals = opening.totals.filter(({ unit }) => unit === nearest.unit);
  const parts = partsOf(read, opening, nearest.unit);
  const agrees = prefixSums(parts).some((sum) => totals.some((total) => canMean(total, sum)));
  if (parts.length === 0 || agrees || parts.some((part) => !isExact(part))) return [];
  const run = withoutCarriedOut(read, firstRun(read.sentence.text, parts));
  const sum = sumOf(run);
  const behind = read.sentence.text.slice(opening.at, (run.at(-1)?.end ?? opening.at) + 8);
  const kind = kindOf(opening.complete && !leavesOut.test(behind), nearest, sum, run.length);
  const dividesAnother = kind !== 'short' && totals.some((total) => total !== nearest && sum <= total.high);
  return kind && !dividesAnother ? [{ kind, text, sentence: read.sentence, total: nearest, parts: run, sum }] : [];
}

const lookBack = 3;

function wrongListsOf(text: TextKey, sentences: readonly ReadSentence[]): WrongList[] {
  return sentences.flatMap((read, index) => {
    if (read.quantities.length === 0) return [];
    const earlier = sentences
      .slice(Math.max(0, index - lookBack), index)
      .filter(({ sentence }) => sentence.paragraph === read.sentence.paragraph);
    const openings = [
      ...colonOpenings(read),
      ...bracketOpenings(read),
      ...wordOpenings(read, earlier.at(-1) ?? null),
      ...referringOpenings(read, earlier),
    ];
    return openings.flatMap((opening) => judge(text, read, opening));
  });
}

/** Lists in the prose whose parts do not add up to their total, approximate ones taken as they can be meant. */
export function wrongListsIn(texts: Report['texts']): readonly WrongList[] {
  const sentences = readSentences(texts);
  return textKeys.flatMap((key) => wrongListsOf(key, sentences.get(key) ?? []));
}
