import type { Span } from '../../../shared/narrative/span.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The Chinese word at a place of a line, as browsers select it; the editing library takes a whole clause for one. */
export function wordAt(line: string, at: number): Span {
  const segment = words.segment(line).containing(Math.min(at, Math.max(0, line.length - 1)));
  return segment ? { start: segment.index, end: segment.index + segment.segment.length } : { start: 0, end: 0 };
}
