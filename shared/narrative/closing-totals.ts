import { type Report, textKeys } from '../report/report.ts';
import type { WrongList } from './lists.ts';
import { isExact, type TextQuantity } from './quantities-in-text.ts';
import { type ReadSentence, readSentences } from './reading.ts';
import { surroundingsOf } from './surroundings.ts';

/** 图解 5 期、视频 4 期，共 9 期: the total closes its list and names nothing of its own. */
const closing = /^(?:以上|上述|各项|[两三四五]项)?(?:总共|共计|共|合计|总计|累计)(?:为|是|达)?$/u;
const breaksRun = /[;。:]|其中|同比|环比|较上|比上|增[加长]|减少|占/u;

/** The figures of the total's unit that run up to it without anything else between them. */
function partsBefore({ sentence, quantities }: ReadSentence, index: number): readonly TextQuantity[] {
  const total = quantities[index];
  const parts: TextQuantity[] = [];
  let next = total;
  for (const quantity of quantities.slice(0, index).reverse()) {
    const between = sentence.text.slice(quantity.end, next?.start ?? quantity.end);
    if (quantity.unit !== total?.unit || quantity.nested || !isExact(quantity) || breaksRun.test(between)) break;
    parts.unshift(quantity);
    next = quantity;
  }
  return parts;
}

const sumOf = (parts: readonly TextQuantity[]) => parts.reduce((sum, { value }) => sum + value, 0);

function wrongClosing(read: ReadSentence, index: number): Pick<WrongList, 'total' | 'parts' | 'sum'> | null {
  const total = read.quantities[index];
  if (!total || total.nested || total.kind === 'percent' || !isExact(total)) return null;
  if (!closing.test(surroundingsOf(read.sentence.text, read.quantities, index).lead)) return null;
  const parts = partsBefore(read, index);
  const isExplained =
    parts.some(({ value }) => value === total.value) ||
    parts.some((_, from) => parts.length - from >= 2 && sumOf(parts.slice(from)) === total.value);
  return parts.length < 2 || isExplained ? null : { total, parts, sum: sumOf(parts) };
}

/** Totals behind their lists that the lists do not add up to. */
export function wrongClosingTotalsIn(texts: Report['texts']): readonly WrongList[] {
  const read = readSentences(texts);
  return textKeys.flatMap((text) =>
    (read.get(text) ?? []).flatMap((sentence) =>
      sentence.quantities.flatMap((_, index): WrongList[] => {
        const wrong = wrongClosing(sentence, index);
        return wrong ? [{ kind: 'other', text, sentence: sentence.sentence, ...wrong }] : [];
      }),
    ),
  );
}
