import type { Report, TextKey, Texts } from '../report/report.ts';
import { applyEdits, orderEdits, spanAfter } from './edits.ts';
import { renderText, storedOf } from './linked-text.ts';
import type { TextQuantity } from './quantities-in-text.ts';
import { type ReadSentence, readSentences } from './reading.ts';
import { wholeDate } from './roll-remarks.ts';
import { rollYears, type StaleDate } from './roll-years.ts';
import { type Sentence, spanIn } from './sentences.ts';
import { meets, type Span } from './span.ts';
import { tiesOf } from './tie.ts';

/** A sentence taken over from last year, with what in it is still last year's: stretches in units of the sentence. */
export interface LeftOver {
  readonly text: TextKey;
  readonly sentence: Sentence;
  /** Figures that no cell answers for. */
  readonly figures: readonly TextQuantity[];
  readonly dates: readonly Span[];
  /** Notices and other titles in 《》 of last year. */
  readonly titles: readonly Span[];
}

/** A sentence of last year's text with its years moved on. */
interface Earlier {
  readonly figures: readonly string[];
  readonly stale: readonly { readonly kind: StaleDate['kind']; readonly words: string }[];
}

const figure = /〔未填〕|〔待核〕|\d+(?:[.,]\d+)*/gu;
const marks = /[^\p{L}\p{N}#%]/gu;
const shortestSentence = 6;

/** What a sentence says apart from its figures and its punctuation: correcting a comma does not make it this year's. */
const gistOf = ({ text }: Sentence) => text.replace(figure, '#').replace(marks, '');
const figuresOf = ({ text }: Sentence) => [...text.matchAll(figure)];

function wordsAt({ text, origins }: Sentence, { start, end }: Span): string {
  return text
    .split('')
    .filter((_unit, index) => start <= (origins[index] ?? -1) && (origins[index] ?? -1) < end)
    .join('');
}

type ByGist = ReadonlyMap<string, readonly Earlier[]>;

function earlierIn(rolled: readonly ReadSentence[], stale: readonly StaleDate[]): ByGist {
  const entries = rolled.map(({ sentence }): [string, Earlier] => {
    const told = stale.map(({ kind, span }) => ({ kind, words: wordsAt(sentence, span) }));
    const figures = figuresOf(sentence).map(([digits]) => digits);
    return [gistOf(sentence), { figures, stale: told.filter(({ words }) => words !== '') }];
  });
  const grouped = Map.groupBy(entries, ([gist]) => gist);
  return new Map([...grouped].map(([gist, same]) => [gist, same.map(([, earlier]) => earlier)]));
}

const rolledByTexts = new WeakMap<Texts, Map<number, ReadonlyMap<TextKey, ByGist>>>();

/** Last year's sentences by what they say, their years moved on to `year`; read once, however often this year's text changes. */
function rolledSentences({ texts, year: from }: Report, year: number): ReadonlyMap<TextKey, ByGist> {
  const byYear = rolledByTexts.get(texts) ?? new Map<number, ReadonlyMap<TextKey, ByGist>>();
  rolledByTexts.set(texts, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const rolled = [...readSentences(texts).keys()].map((key) => {
    const { edits, stale } = rollYears(texts[key], from, year);
    const ordered = orderEdits(edits);
    const text = applyEdits(texts[key], ordered);
    const moved = stale.map(({ kind, span }): StaleDate => {
      const after = spanAfter(ordered, span);
      return { kind, span: kind === 'date' ? wholeDate(text, after) : after };
    });
    return { key, text, moved };
  });
  const rolledTexts = { ...texts, ...Object.fromEntries(rolled.map(({ key, text }) => [key, text])) };
  const read = readSentences(rolledTexts);
  const byKey = new Map(rolled.map(({ key, moved }) => [key, earlierIn(read.get(key) ?? [], moved)] as const));
  byYear.set(year, byKey);
  return byKey;
}

/** A figure the tables answer for: linked, or one that a rule holds against them. */
function answeredIn(report: Report, key: TextKey): (sentence: Sentence, quantity: TextQuantity) => boolean {
  const stored = storedOf(report);
  const { links } = renderText(stored, stored.texts[key]);
  const told = new Set(
    tiesOf(report).flatMap(({ kind, claim }) => (kind === 'agrees' || kind === 'contradicts' ? [claim.quantity] : [])),
  );
  return (sentence, quantity) => {
    const digits = spanIn(sentence, quantity.digitsStart, quantity.digitsEnd);
    return told.has(quantity) || links.some(({ span }) => meets(span, digits));
  };
}

function standing({ text }: Sentence, earlier: readonly Earlier[], kind: StaleDate['kind']): readonly Span[] {
  const words = earlier.flatMap(({ stale }) => stale.filter((one) => one.kind === kind).map((one) => one.words));
  return [...new Set(words)].flatMap((one) => {
    const start = text.indexOf(one);
    return start === -1 ? [] : [{ start, end: start + one.length }];
  });
}

/** The quantities whose figure is the one that stood there last year. */
function sameFigures({ sentence, quantities }: ReadSentence, earlier: readonly Earlier[]): readonly TextQuantity[] {
  const places = figuresOf(sentence);
  return quantities.filter(({ digitsStart }) => {
    const at = places.findIndex(({ index }) => index === digitsStart);
    return at !== -1 && earlier.some(({ figures }) => figures[at] === places[at]?.[0]);
  });
}

/** What this year's text still has of last year's, sentence by sentence, until it is changed; the tables answer for the rest. */
export function leftOversIn(report: Report, lastYear: Report): readonly LeftOver[] {
  const before = rolledSentences(lastYear, report.year);
  return [...readSentences(report.texts)].flatMap(([text, sentences]) => {
    const isAnswered = answeredIn(report, text);
    return sentences.flatMap((read): LeftOver[] => {
      const { sentence } = read;
      const gist = gistOf(sentence);
      const earlier = gist.length < shortestSentence ? [] : (before.get(text)?.get(gist) ?? []);
      const figures = sameFigures(read, earlier).filter((quantity) => !isAnswered(sentence, quantity));
      const dates = standing(sentence, earlier, 'date');
      const titles = standing(sentence, earlier, 'title');
      return figures.length + dates.length + titles.length === 0 ? [] : [{ text, sentence, figures, dates, titles }];
    });
  });
}
