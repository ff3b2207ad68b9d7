import type { Report, TextKey } from '../report/report.ts';
import { type Edit, spanAfter } from './edits.ts';
import { readSentences } from './reading.ts';
import type { StaleDate } from './roll-years.ts';
import { quoteSentence, type Sentence, spanIn } from './sentences.ts';
import { meets, type Span } from './span.ts';
import { statementsIn } from './statements.ts';

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

/** Figures that are still last year's: written in digits, counted, and not linked. */
function staleFigures(source: string, sentence: Sentence, figures: readonly Span[], edits: readonly Edit[]): string[] {
  return figures
    .filter((span) => /\d/.test(sentence.text) && !edits.some((edit) => meets(edit.span, span)))
    .map(({ start, end }) => source.slice(start, end).replace(/\s/gu, ''))
    .filter((figure) => /[\d０-９]/u.test(figure));
}

const advices: Readonly<Record<RollRemark['kind'], string>> = {
  number: '是上年的数，没有跟着表走，请核对。',
  date: '还是上年的日期，请核对。',
  title: '是上年的文件，请核对。',
  statement: '是按上年的情况写的，请按今年的情况核对。',
};

/** “260余条”、“3场”是上年的数…: what stayed, and what is to be done about it. */
export function sayStale(said: readonly string[], kind: RollRemark['kind']): string {
  const shown = [...new Set(said)];
  const listed = shown
    .slice(0, 6)
    .map((words) => `“${words}”`)
    .join('、');
  return `${listed}${shown.length > 6 ? `等 ${shown.length} 处` : ''}${advices[kind]}`;
}

/** One text on its way into this year: `edits` in order, as {@link applyEdits} takes them. */
export interface Rolling {
  readonly shown: Report;
  readonly key: TextKey;
  readonly edits: readonly Edit[];
  readonly stale: readonly StaleDate[];
}

/** What the edits left as it was and a person must look at, sentence by sentence. */
export function remarksOf({ shown, key, edits, stale }: Rolling): RollRemark[] {
  const source = shown.texts[key];
  const statements = statementsIn(shown).filter(({ text }) => text === key);
  return (readSentences(shown.texts).get(key) ?? []).flatMap(({ sentence, quantities }) => {
    const whole = spanIn(sentence, 0, sentence.text.length);
    const words = ({ start, end }: Span) => source.slice(start, end).replace(/\s/gu, '');
    const inside = stale.filter(({ span }) => meets(span, whole));
    const figures = quantities.map(({ start, end }) => spanIn(sentence, start, end));
    const said: Readonly<Record<RollRemark['kind'], readonly string[]>> = {
      number: staleFigures(source, sentence, figures, edits),
      date: inside.filter(({ kind }) => kind === 'date').map(({ span }) => words(wholeDate(source, span))),
      title: inside.filter(({ kind }) => kind === 'title').map(({ span }) => words(span)),
      statement: statements
        .filter((statement) => statement.sentence === sentence)
        .map(({ start, end }) => words(spanIn(sentence, start, end))),
    };
    return (Object.keys(said) as RollRemark['kind'][]).flatMap((kind): RollRemark[] => {
      if (said[kind].length === 0) return [];
      const quote = quoteSentence(source, sentence, { start: 0, end: 0 });
      return [{ kind, text: key, span: spanAfter(edits, whole), quote, message: sayStale(said[kind], kind) }];
    });
  });
}

/** The whole date that a year opens. */
export function wholeDate(source: string, { start, end }: Span): Span {
  const behind = /^\s*年?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份|底|初)?)?/u.exec(source.slice(end))?.[0] ?? '';
  return { start, end: end + behind.length };
}
