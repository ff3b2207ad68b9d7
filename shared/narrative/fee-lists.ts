import type { Report, TextKey } from '../report/report.ts';
import { isExact, type TextQuantity } from './quantities-in-text.ts';
import { type ReadSentence, readSentences } from './reading.ts';
import type { Sentence } from './sentences.ts';

/** 信息处理费 told by payer: the cases or the money of all payers do not add up to what was told before 其中. */
export interface WrongFeeList {
  readonly kind: 'count' | 'money';
  readonly text: TextKey;
  readonly sentence: Sentence;
  readonly total: TextQuantity;
  readonly parts: readonly TextQuantity[];
  readonly sum: number;
}

const aboutFee = /信息(?:公开)?处理费/u;
const leavesOut = /等(?:单位|部门|地)?|主要/u;

interface FeeList {
  readonly sentence: Sentence;
  readonly totals: readonly TextQuantity[];
  readonly parts: readonly TextQuantity[];
}

function feeListOf(fee: ReadSentence, next: ReadSentence | undefined): FeeList | null {
  const at = fee.sentence.text.indexOf('其中');
  if (at >= 0) {
    const totals = fee.quantities.filter(({ end }) => end <= at);
    return { sentence: fee.sentence, totals, parts: fee.quantities.filter(({ start }) => start > at) };
  }
  const follows = next?.sentence.paragraph === fee.sentence.paragraph && next.sentence.text.startsWith('其中');
  return next && follows ? { sentence: next.sentence, totals: fee.quantities, parts: next.quantities } : null;
}

/** A list that names a year tells of more than one total. */
const namesYear = /20\d{2}年/u;

function wrongSums(text: TextKey, { sentence, totals, parts }: FeeList): WrongFeeList[] {
  const list = sentence.text.slice(sentence.text.indexOf('其中'));
  if (leavesOut.test(sentence.text) || namesYear.test(list) || parts.some((part) => !isExact(part))) return [];
  return (['count', 'money'] as const).flatMap((kind): WrongFeeList[] => {
    const [total, ...others] = totals.filter((quantity) => quantity.kind === kind && isExact(quantity));
    const own = parts.filter((part) => part.kind === kind);
    const sum = own.reduce((running, { value }) => running + value, 0);
    if (!total || others.length > 0 || own.length < 2 || sum === total.value) return [];
    return [{ kind, text, sentence, total, parts: own, sum }];
  });
}

/** Wrong sums among the payers of 信息处理费; a list that says 等 or 主要 need not be complete. */
export function wrongFeeListsIn(texts: Report['texts']): readonly WrongFeeList[] {
  const read = readSentences(texts);
  return (['overview', 'requests', 'other'] as const).flatMap((text) => {
    const sentences = read.get(text) ?? [];
    return sentences.flatMap((fee, index) => {
      const list = aboutFee.test(fee.sentence.text) ? feeListOf(fee, sentences[index + 1]) : null;
      return list ? wrongSums(text, list) : [];
    });
  });
}
