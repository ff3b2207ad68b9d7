import { figureOf, linkTo } from '../narrative/linked-text.ts';
import { isExact, type TextQuantity } from '../narrative/quantities-in-text.ts';
import { readSentences } from '../narrative/reading.ts';
import { type Sentence, spanIn } from '../narrative/sentences.ts';
import { sumOfPrintedParts, type Tie, type WaySum } from '../narrative/tie.ts';
import type { Change } from '../report/change.ts';
import { type Report, type TextKey, valueAt } from '../report/report.ts';
import { partsOf, sumOf } from '../report/totals.ts';
import type { Repair } from './finding.ts';
import { textRepair } from './repairs.ts';

interface Place {
  readonly text: TextKey;
  readonly sentence: Sentence;
  readonly quantity: TextQuantity;
}

/** Another figure in the sentence; `null` where the sentence does not have a plain count there (约, 余, 汉字, money). */
export function figureRepair(report: Report, { text, sentence, quantity }: Place, value: number): Repair | null {
  const { kind, digitsStart, digitsEnd } = quantity;
  const digits = sentence.text.slice(digitsStart, digitsEnd);
  if (kind !== 'count' || !isExact(quantity) || !/^\d+$/u.test(digits)) return null;
  const edit = { span: spanIn(sentence, digitsStart, digitsEnd), to: `${value}` };
  const repair = textRepair(report, text, [edit], edit.to);
  return repair && { ...repair, label: `把正文的 ${digits} 改成 ${value}` };
}

/** The sum of cells in its place, linked, so that text and tables say the same from then on whatever becomes of them. */
export function linkRepair(report: Report, place: Place, { way, sum }: WaySum): Repair | null {
  const plain = sum === null ? null : figureRepair(report, place, sum);
  if (plain === null || figureOf(report, way.cells) !== `${sum}`) return plain;
  const { digitsStart, digitsEnd } = place.quantity;
  const edit = { span: spanIn(place.sentence, digitsStart, digitsEnd), to: linkTo(way.cells) };
  const linked = textRepair(report, place.text, [edit], `${sum}`);
  return linked && { ...linked, label: plain.label };
}

/** The sentence a quantity was read from: the total of a list may stand before the sentence with its parts. */
export function placeOfQuantity(report: Report, text: TextKey, quantity: TextQuantity): Place | null {
  const read = readSentences(report.texts).get(text) ?? [];
  const found = read.find(({ quantities }) => quantities.includes(quantity));
  return found ? { text, sentence: found.sentence, quantity } : null;
}

/** The printed totals the claim is held against put to what their parts add up to, where that is what the text says. */
export function printedTotalsRepair(report: Report, { claim: { quantity }, sums: [first] }: Tie): Repair | null {
  if (!first || sumOfPrintedParts(report, first.way) !== quantity.value) return null;
  const changes = first.way.cells.flatMap((cell): Change[] => {
    const value = sumOf((partsOf(report.generation, cell) ?? []).map((part) => valueAt(report, part)));
    return value === valueAt(report, cell) ? [] : [{ kind: 'set-cell', cell, value, source: null }];
  });
  return changes.length === 0 ? null : { label: `把表中总计改成 ${quantity.value}`, changes };
}
