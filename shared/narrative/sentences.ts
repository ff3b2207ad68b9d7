import { levelUnit } from './level.ts';
import type { Span } from './span.ts';

/** A sentence as it is read: half width, simplified and without white space, every unit knowing where it came from. */
export interface Sentence {
  readonly text: string;
  /** The offset in the source of each unit of `text`. */
  readonly origins: readonly number[];
  /** Sentences with the same number stand in one paragraph. */
  readonly paragraph: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A line of print shorter than this was ended by its author, a longer one perhaps by the edge of the page. */
const shortestWrappedLine = 20;

const endsParagraph = /[。！？!?：:]\s*$/u;
const opensParagraph =
  /^\s*(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[#|•●①-⑳]|[-—–]\s*\d)/u;

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of source.matchAll(/\r?\n|\r/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { start, end: source.length }];
}

function isWrapped(line: string, next: string): boolean {
  if (line.trim().length < shortestWrappedLine || next.trim() === '') return false;
  return !endsParagraph.test(line) && !opensParagraph.test(next);
}

/** Paragraphs with the lines that a page's edge broke put together again. */
export function paragraphSpans(source: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let open = false;
  let previous = '';
  for (const { start, end } of linesOf(source)) {
    const line = source.slice(start, end);
    const last = spans.at(-1);
    if (open && last && isWrapped(previous, line)) last.end = end;
    else if (line.trim() !== '') spans.push({ start, end });
    open = line.trim() !== '';
    previous = line;
  }
  return spans;
}

const isSpace = (unit: string) => /[\s\u00a0\u200b-\u200d\u2060\ufeff]/u.test(unit);
const endsSentence = (unit: string) => unit === '。' || unit === '!' || unit === '?';
const closers = '”’』」》)]';

function sentencesOfParagraph(source: string, { start, end }: Span, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  let text = '';
  let origins: number[] = [];
  let isOver = false;
  const close = () => {
    if (text !== '') sentences.push({ text, origins, paragraph });
    text = '';
    origins = [];
    isOver = false;
  };
  for (let at = start; at < end; at += 1) {
    const unit = levelUnit(source.charAt(at));
    if (isSpace(unit)) continue;
    if (isOver && !endsSentence(unit) && !closers.includes(unit)) close();
    isOver = isOver || endsSentence(unit);
    text += unit;
    origins.push(at);
  }
  close();
  return sentences;
}

/** All sentences of a text in order; ；ends none, because lists run across it. */
export function sentencesIn(source: string): readonly Sentence[] {
  return paragraphSpans(source).flatMap((span, paragraph) => sentencesOfParagraph(source, span, paragraph));
}

/** Where a stretch of a sentence stands in the source. */
export function spanIn(sentence: Sentence, start: number, end: number): Span {
  const first = sentence.origins[start] ?? 0;
  return { start: first, end: (sentence.origins[end - 1] ?? first) + 1 };
}

const shownUnits = 48;

/** The sentence as its author wrote it, cut down around the stretch that matters. */
export function quoteSentence(source: string, sentence: Sentence, { start, end }: Span): string {
  const from = Math.max(0, Math.min(start - shownUnits, sentence.text.length));
  const to = Math.min(sentence.text.length, end + Math.floor(shownUnits / 2));
  const { start: first, end: last } = spanIn(sentence, from, to);
  const shown = source
    .slice(first, last)
    .replace(/\s*[\r\n]+\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/。$/u, '')
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’');
  return `“${from > 0 ? '…' : ''}${shown}${to < sentence.text.length ? '…' : ''}”`;
}
