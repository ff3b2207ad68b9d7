import type { Span } from './span.ts';

/** Replaces a stretch of a text. */
export interface Edit {
  readonly span: Span;
  readonly to: string;
}

/** Edits in order, none over another: of two that meet the first in the list stays. */
export function orderEdits(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const isFree = kept.every(({ span }) => edit.span.end <= span.start || edit.span.start >= span.end);
    if (isFree) kept.push(edit);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

export function applyEdits(text: string, ordered: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const { span, to } of ordered) {
    edited += text.slice(from, span.start) + to;
    from = span.end;
  }
  return edited + text.slice(from);
}

/** Where a stretch that no edit cuts in two stands afterwards. */
export function spanAfter(ordered: readonly Edit[], { start, end }: Span): Span {
  const shift = (place: number) =>
    ordered.reduce((sum, { span, to }) => (span.end <= place ? sum + to.length - (span.end - span.start) : sum), place);
  return { start: shift(start), end: shift(end) };
}
