import { cellOf, cellsOf } from '../formats/cells.ts';
import { type Report, type TextKey, textKeys, valueAt } from '../report/report.ts';
import { isExact, type TextQuantity } from './quantities-in-text.ts';
import { readSentences } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { type SubjectId, subjectOf } from './subjects.ts';
import { surroundingsOf } from './surroundings.ts';
import { tiesOf } from './tie.ts';

/** One thing with two figures in one report, where no table says which is right. */
export interface ToldTwice {
  readonly text: TextKey;
  readonly sentence: Sentence;
  readonly quantity: TextQuantity;
  /** The figure given first. */
  readonly first: TextQuantity;
  readonly firstSentence: Sentence;
}

interface Telling {
  readonly about: string;
  readonly text: TextKey;
  readonly sentence: Sentence;
  readonly quantity: TextQuantity;
}

const time = /(?:20\d{2}年度?|全年|年内|今年以?来?|本年度?|一年来|截[至止].{0,12}?日)[,]?/gu;
/** The whole of what was published, and nothing that says through what, on what or by whom. */
const published =
  /^(?:(?:我|本|全)(?:镇|乡|街道?|县|区|市|局|委|办|单位|机关|系统)?)?(?:累计|共计|总计|合计|总共|共)*主动(?:累计|共计|共)*公开(?:各类|各项|各种)?(?:政府|政务)?信息(?:累计|共计|总计|合计|总共|共|总数|数量|数|量|为|达|了)*$/u;

function publishedTellings(report: Report): Telling[] {
  const read = readSentences(report.texts);
  return textKeys.flatMap((text) =>
    (read.get(text) ?? []).flatMap(({ sentence, quantities }) =>
      quantities.flatMap((quantity, index): Telling[] => {
        const { lead } = surroundingsOf(sentence.text, quantities, index);
        const before = sentence.text.slice(0, quantity.start);
        const years = before.match(/20\d{2}(?=年)/gu) ?? [];
        const isOfYear = years.every((year) => year === `${report.year}`) && !/去年|上年|以来/u.test(before);
        const isWhole = /^[条件篇]$/u.test(quantity.unit) && !quantity.nested && isExact(quantity);
        if (!isWhole || !isOfYear || !published.test(lead.replace(time, ''))) return [];
        return [{ about: `published ${quantity.unit}`, text, sentence, quantity }];
      }),
    ),
  );
}

/** A subject that can mean only one sum; where it can mean more, two figures may both be right. */
const hasOneWay = (subject: SubjectId) => subjectOf(subject).ways.length === 1;

const isBegun = (report: Report, table: string) =>
  cellsOf(report.generation).some((cell) => cell.table === table && valueAt(report, cell.key) !== null);

/** Figures a table that was begun would settle, were these cells filled in too; one not begun is filled in first. */
function openTellings(report: Report): Telling[] {
  return tiesOf(report).flatMap(({ kind, sums, claim: { subject, scope, text, sentence, quantity } }): Telling[] => {
    const [key] = sums[0]?.way.cells ?? [];
    const isOpen = kind === 'open' && key !== undefined && isBegun(report, cellOf(report.generation, key).table);
    return isOpen && scope === 'whole' && hasOneWay(subject) && isExact(quantity)
      ? [{ about: subject, text, sentence, quantity }]
      : [];
  });
}

/** Every figure that differs from the one first given for the same thing, each other figure once. */
export function toldTwiceIn(report: Report): readonly ToldTwice[] {
  const tellings = Map.groupBy([...publishedTellings(report), ...openTellings(report)], ({ about }) => about);
  return [...tellings.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const others = same.filter(
      ({ quantity }, index) =>
        quantity.value !== first.quantity.value &&
        same.findIndex((other) => other.quantity.value === quantity.value) === index,
    );
    return others.map(({ text, sentence, quantity }) => {
      const { quantity: told, sentence: firstSentence } = first;
      return { text, sentence, quantity, first: told, firstSentence };
    });
  });
}
