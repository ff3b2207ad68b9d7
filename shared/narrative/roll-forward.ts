import { type CellKey, type Generation, generationForYear } from '../formats/formats.ts';
import { emptyTexts, type Report, type TextKey, type Texts, textKeys } from '../report/report.ts';
import { applyEdits, type Edit, orderEdits, spanAfter } from './edits.ts';
import { cellsOfWay, type LinkOffer, linkOffers } from './link-offers.ts';
import { linkTo, renderText, withShownFigures } from './linked-text.ts';
import { readSentences } from './reading.ts';
import { rollYears, type StaleDate } from './roll-years.ts';
import { quoteSentence, type Sentence, spanIn } from './sentences.ts';
import type { Span } from './span.ts';
import { statementsIn } from './statements.ts';
import { wayIdOf } from './ways.ts';

/** Something of last year's text that could not be rolled and is 待核. */
export interface RollRemark {
  readonly kind: 'number' | 'date' | 'title' | 'statement';
  readonly text: TextKey;
  /** The sentence in the rolled text as it is stored, links included. */
  readonly span: Span;
  /** The sentence as it stood last year. */
  readonly quote: string;
  readonly message: string;
}

/** A number of last year's text that follows this year's cells from now on. */
export interface RolledLink {
  readonly text: TextKey;
  readonly cells: readonly CellKey[];
  readonly name: string;
  /** The figure it took the place of. */
  readonly figure: string;
  readonly quote: string;
}

export interface RolledTexts {
  /** Linked texts: show them through `withShownFigures`. */
  readonly texts: Texts;
  readonly links: readonly RolledLink[];
  readonly remarks: readonly RollRemark[];
}

interface Placed {
  readonly span: Span;
  readonly cells: readonly CellKey[];
  readonly name: string;
}

/** Links that last year's text already had, carried into this year's form. */
function keptLinks(previous: Report, key: TextKey, generation: Generation): Placed[] {
  return renderText(previous, previous.texts[key]).links.flatMap(({ cells, span }): Placed[] => {
    const way = wayIdOf(previous.generation, cells);
    const there = previous.generation === generation ? cells : way && cellsOfWay(generation, way);
    return there ? [{ span, cells: there, name: '' }] : [];
  });
}

function newLinks(offers: readonly LinkOffer[], key: TextKey, generation: Generation): Placed[] {
  return offers.flatMap(({ text, span, way, name }): Placed[] => {
    const cells = text === key ? cellsOfWay(generation, way) : null;
    return cells ? [{ span, cells, name }] : [];
  });
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Figures that are still last year's: written in digits, counted, and not linked. */
function staleFigures(source: string, sentence: Sentence, figures: readonly Span[], edits: readonly Edit[]): string[] {
  return figures
    .filter((span) => /\d/.test(sentence.text) && !edits.some((edit) => meets(edit.span, span)))
    .map(({ start, end }) => source.slice(start, end).replace(/\s/gu, ''))
    .filter((figure) => /[\d０-９]/u.test(figure));
}

const advices: Readonly<Record<RollRemark['kind'], string>> = {
  number: '没有对应到表里的数，还是上年的，请改成今年的。',
  date: '还是上年的日期，请核对。',
  title: '是上年的文件，请核对。',
  statement: '是按上年的情况写的，请按今年的情况核对。',
};

function sayAll(said: readonly string[], kind: RollRemark['kind']): string {
  const shown = [...new Set(said)];
  const listed = shown
    .slice(0, 6)
    .map((words) => `“${words}”`)
    .join('、');
  return `${listed}${shown.length > 6 ? `等 ${shown.length} 处` : ''}${advices[kind]}`;
}

interface Rolling {
  readonly shown: Report;
  readonly key: TextKey;
  readonly edits: readonly Edit[];
  readonly stale: readonly StaleDate[];
}

function remarksOf({ shown, key, edits, stale }: Rolling): RollRemark[] {
  const source = shown.texts[key];
  const statements = statementsIn(shown).filter(({ text }) => text === key);
  return (readSentences(shown.texts).get(key) ?? []).flatMap(({ sentence, quantities }) => {
    const whole = spanIn(sentence, 0, sentence.text.length);
    const words = ({ start, end }: Span) => source.slice(start, end).replace(/\s/gu, '');
    const inside = stale.filter(({ span }) => meets(span, whole));
    const figures = quantities.map(({ start, end }) => spanIn(sentence, start, end));
    const said: Readonly<Record<RollRemark['kind'], readonly string[]>> = {
      number: staleFigures(source, sentence, figures, edits),
      date: inside.filter(({ kind }) => kind === 'date').map(({ span }) => dateWords(source, span)),
      title: inside.filter(({ kind }) => kind === 'title').map(({ span }) => words(span)),
      statement: statements
        .filter((statement) => statement.sentence === sentence)
        .map(({ start, end }) => words(spanIn(sentence, start, end))),
    };
    return (Object.keys(said) as RollRemark['kind'][]).flatMap((kind): RollRemark[] => {
      if (said[kind].length === 0) return [];
      const quote = quoteSentence(source, sentence, { start: 0, end: 0 });
      return [{ kind, text: key, span: spanAfter(edits, whole), quote, message: sayAll(said[kind], kind) }];
    });
  });
}

/** The whole date around a year. */
function dateWords(source: string, { start, end }: Span): string {
  const behind = /^\s*年?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份)?)?/u.exec(source.slice(end))?.[0] ?? '';
  return source.slice(start, end + behind.length).replace(/\s/gu, '');
}

/**
 * Last year's texts as a first draft of this year's: years rolled, figures that equal one sensible sum of last year's cells
 * linked to this year's, the rest listed as 待核. Nothing is rewritten beyond that.
 */
export function rollForward(previous: Report, year: number): RolledTexts {
  const generation = generationForYear(year) ?? previous.generation;
  const shown = withShownFigures(previous);
  const offers = linkOffers(shown);
  const texts: { [K in TextKey]: string } = { ...emptyTexts };
  const links: RolledLink[] = [];
  const remarks: RollRemark[] = [];
  for (const key of textKeys) {
    const source = shown.texts[key];
    const placed = [...keptLinks(previous, key, generation), ...newLinks(offers, key, generation)];
    const years = rollYears(source, previous.year, year);
    const edits = orderEdits([...placed.map(({ span, cells }) => ({ span, to: linkTo(cells) })), ...years.edits]);
    texts[key] = applyEdits(source, edits);
    const used = placed.filter(({ span }) => edits.some((edit) => edit.span === span));
    links.push(
      ...used.map(({ span, cells, name }): RolledLink => {
        const figure = source.slice(span.start, span.end);
        return { text: key, cells, name, figure, quote: source.slice(Math.max(0, span.start - 16), span.end + 6) };
      }),
    );
    remarks.push(...remarksOf({ shown, key, edits, stale: years.stale }));
  }
  return { texts, links, remarks };
}
