import { readHanNumeral } from './numerals.ts';
import type { Sentence } from './sentences.ts';

/** A counted, paid or relative figure in a sentence, with the least and the most its wording (约, 余, 近) can mean. */
export interface TextQuantity {
  readonly kind: 'count' | 'money' | 'percent';
  /** Money in 分, a percentage as it is printed. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** 件, 条, 元, %. */
  readonly unit: string;
  /** Digits behind the point, as printed. */
  readonly decimals: number;
  /** In units of the sentence; the digits and the scale alone lie between `start` and `digitsEnd`. */
  readonly start: number;
  readonly digitsStart: number;
  readonly digitsEnd: number;
  readonly end: number;
  /** Inside brackets. */
  readonly nested: boolean;
}

const units = [
  '元',
  '%',
  '(?:人|件|场|条|篇)次',
  '件(?!数)',
  '条(?!例)',
  '次(?!性)',
  '份',
  '项',
  '期(?!间|限|末)',
  '个(?!工作日|自然日|交易日|小时|季度|月|年|星期)',
  '篇',
  '起(?![至止草诉])',
  '宗',
  '例',
  '封',
  '场(?!所)',
  '家(?!庭|长)',
  '人',
  '名(?!称|单)',
  '册',
  '处(?![理罚分室长])',
  '部(?![门委长署])',
  '批(?!准|示|复)',
  '张',
  '幅',
].join('|');

const pattern = new RegExp(
  '(?<before>大?约|将?近|不足|不到|超过?|逾|至少)?' +
    '(?<!\\d,)(?<![\\d.第〔\\-~—/至A-Za-z])' +
    '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![一二两三四五六七八九十百千零〇第])[一二两三四五六七八九十百千零]+)' +
    '(?<scale>[万亿])?(?<middle>余|多)?' +
    `(?<unit>${units})(?<after>余|多(?!次|年|方|个)|左右|以上|以内|以下)?`,
  'gu',
);

const scaleOf: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const atLeastWords = /^(?:超过?|逾|至少|以上)$/u;
const atMostWords = /^(?:将?近|不足|不到|以内|以下)$/u;
const moreWords = /^(?:余|多)$/u;

/** The size of the last figure that is not zero: 100 for 2100, at least 10. */
function lastPlace(value: number): number {
  let place = 10;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return value % place === 0 ? place : 10;
}

/** What the wording can mean; wide rather than narrow, for an approximate figure must not be called wrong. */
function boundsOf(value: number, words: readonly string[]): readonly [low: number, high: number] {
  const margin = Math.max(lastPlace(value) / 2, value / 5);
  if (words.some((word) => atLeastWords.test(word))) return [value, Number.POSITIVE_INFINITY];
  if (words.some((word) => moreWords.test(word))) return [value, value + lastPlace(value)];
  if (words.some((word) => atMostWords.test(word))) return [value - margin, value];
  return words.length > 0 ? [value - margin, value + margin] : [value, value];
}

/** A comma that stands for ，in this text cannot also part thousands. */
function isGroupedNumber(number: string, sentence: Sentence): boolean {
  return number.includes(',') && !/[\u4e00-\u9fff%],[\u4e00-\u9fff]/u.test(sentence.text);
}

function readNumber(number: string): number | null {
  return /^\d/.test(number) ? Number(number.replaceAll(',', '')) : readHanNumeral(number);
}

const kindOf = (unit: string) => (unit === '元' ? 'money' : unit === '%' ? 'percent' : 'count');

function toQuantity(match: RegExpMatchArray, sentence: Sentence, nested: boolean): TextQuantity | null {
  const { before, number = '', scale, middle, unit = '', after } = match.groups ?? {};
  const figure = readNumber(number);
  if (figure === null || (number.includes(',') && !isGroupedNumber(number, sentence))) return null;
  const kind = kindOf(unit);
  const factor = (scale === undefined ? 1 : (scaleOf[scale] ?? 1)) * (kind === 'money' ? 100 : 1);
  const value = kind === 'percent' ? figure : Math.round(figure * factor);
  const words = [before, middle, after].filter((word) => word !== undefined);
  const [low, high] = boundsOf(value, words);
  const start = match.index ?? 0;
  const digitsStart = start + (before?.length ?? 0);
  return {
    kind,
    value,
    low,
    high,
    unit,
    decimals: number.split('.')[1]?.length ?? 0,
    start,
    digitsStart,
    digitsEnd: digitsStart + number.length + (scale?.length ?? 0),
    end: start + match[0].length,
    nested,
  };
}

function isNested(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Every quantity of a sentence in order; ordinals, dates, ranges and bare numbers are none. */
export function quantitiesIn(sentence: Sentence): readonly TextQuantity[] {
  if (!/[\d一二两三四五六七八九十百千]/u.test(sentence.text)) return [];
  return [...sentence.text.matchAll(pattern)].flatMap((match) => {
    const quantity = toQuantity(match, sentence, isNested(sentence.text, match.index));
    return quantity ? [quantity] : [];
  });
}

/** Whether the wording can mean this figure. */
export function canMean(quantity: TextQuantity, figure: number): boolean {
  return figure >= quantity.low && figure <= quantity.high;
}

export function isExact({ low, high }: TextQuantity): boolean {
  return low === high;
}
