import { type Report, type TextKey, textKeys } from '../report/report.ts';
import { quantitiesIn, type TextQuantity } from './quantities-in-text.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

export interface ReadSentence {
  readonly sentence: Sentence;
  readonly quantities: readonly TextQuantity[];
}

const readTexts = new WeakMap<Report['texts'], ReadonlyMap<TextKey, readonly ReadSentence[]>>();

/** Sentences and their quantities by text; the same texts are read once, however often the tables change. */
export function readSentences(texts: Report['texts']): ReadonlyMap<TextKey, readonly ReadSentence[]> {
  const known = readTexts.get(texts);
  if (known) return known;
  const read = new Map(
    textKeys.map((key): [TextKey, readonly ReadSentence[]] => [
      key,
      sentencesIn(texts[key]).map((sentence) => ({ sentence, quantities: quantitiesIn(sentence) })),
    ]),
  );
  readTexts.set(texts, read);
  return read;
}
