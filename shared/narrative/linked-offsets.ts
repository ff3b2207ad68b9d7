import type { LinkedReport, Report, TextKey } from '../report/report.ts';
import { applyEdits, type Edit, orderEdits } from './edits.ts';
import { figureOf, linkTo, partsOfText, storedOf, type Tables } from './linked-text.ts';
import type { Span } from './span.ts';

/** One part of a text: where it is stored and where it is read. */
export interface Stretch {
  readonly kind: 'words' | 'link';
  readonly stored: Span;
  readonly shown: Span;
}

/** The parts of a text as it is stored, in order and without a gap; `stored` must hold no stray marks (`soundText`). */
export function stretchesOf(tables: Tables, stored: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [at, shownAt] = [0, 0];
  for (const part of partsOfText(stored)) {
    const isLink = part.kind === 'link';
    const end = at + (isLink ? linkTo(part.cells) : part.text).length;
    const shownEnd = shownAt + (isLink ? figureOf(tables, part.cells) : part.text).length;
    stretches.push({ kind: part.kind, stored: { start: at, end }, shown: { start: shownAt, end: shownEnd } });
    [at, shownAt] = [end, shownEnd];
  }
  return stretches;
}

function move(stretches: readonly Stretch[], offset: number, from: 'stored' | 'shown', isEnd: boolean): number {
  const to = from === 'stored' ? 'shown' : 'stored';
  const around = stretches.find(({ [from]: { start, end } }) => start < offset && offset < end);
  if (around?.kind === 'link') return isEnd ? around[to].end : around[to].start;
  if (around) return around[to].start + offset - around[from].start;
  const last = stretches.findLast(({ [from]: { end } }) => end <= offset);
  return last ? last[to].end : 0;
}

/** A stretch of the text as it is read, where it is stored; what cuts into a figure that is linked takes it whole. */
export function shownToStored(tables: Tables, stored: string, { start, end }: Span): Span {
  const stretches = stretchesOf(tables, stored);
  return { start: move(stretches, start, 'shown', false), end: move(stretches, end, 'shown', start < end) };
}

/** A stretch of the text as it is stored, where it is read; what cuts into a link takes it whole. */
export function storedToShown(tables: Tables, stored: string, { start, end }: Span): Span {
  const stretches = stretchesOf(tables, stored);
  return { start: move(stretches, start, 'stored', false), end: move(stretches, end, 'stored', start < end) };
}

/**
 * The stored text with edits that were made on the shown one; the links beside them stay. `null` where one would change
 * what a link shows: that is mended in the table, never in the text.
 */
export function editShown(shown: Report, text: TextKey, edits: readonly Edit[]): string | null {
  const stored: LinkedReport = storedOf(shown);
  const source = stored.texts[text];
  const links = stretchesOf(stored, source).filter(({ kind }) => kind === 'link');
  const cuts = ({ start, end }: Span) => links.some(({ shown: link }) => start < link.end && link.start < end);
  if (edits.some(({ span }) => cuts(span))) return null;
  const moved = edits.map(({ span, to }): Edit => ({ span: shownToStored(stored, source, span), to }));
  return applyEdits(source, orderEdits(moved));
}
