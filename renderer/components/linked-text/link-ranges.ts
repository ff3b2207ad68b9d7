import type { CellKey } from '../../../shared/formats/formats.ts';
import { shownToStored } from '../../../shared/narrative/linked-offsets.ts';
import { linkTo, partsOfText, type Tables } from '../../../shared/narrative/linked-text.ts';
import type { Span } from '../../../shared/narrative/span.ts';

/** A link where it stands in the stored text. */
export interface LinkRange {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly CellKey[];
}

/** The links of a text without stray marks, in order. */
export function linkRangesIn(stored: string): readonly LinkRange[] {
  const ranges: LinkRange[] = [];
  let at = 0;
  for (const part of partsOfText(stored)) {
    const length = part.kind === 'link' ? linkTo(part.cells).length : part.text.length;
    if (part.kind === 'link') ranges.push({ from: at, to: at + length, cells: part.cells });
    at += length;
  }
  return ranges;
}

/** The same stretch, or the smallest one around it that leaves every link whole. A mere place moves behind its link. */
export function aroundWholeLinks(links: readonly LinkRange[], from: number, to: number): { from: number; to: number } {
  const cut = (at: number) => links.find((link) => link.from < at && at < link.to);
  const end = cut(to)?.to ?? to;
  return { from: from === to ? end : (cut(from)?.from ?? from), to: end };
}

/** The editor breaks lines by a line feed alone; a text with other line ends keeps its own kind of them. */
export interface LineEnds {
  readonly kind: '\n' | '\r\n';
}

export function lineEndsOf(stored: string): LineEnds {
  return { kind: stored.includes('\r\n') ? '\r\n' : '\n' };
}

const anyLineEnd = /\r\n?/g;

export function withLineFeeds(text: string): string {
  return text.replace(anyLineEnd, '\n');
}

export function withLineEnds(text: string, { kind }: LineEnds): string {
  return kind === '\n' ? text : text.replaceAll('\n', kind);
}

/** A stretch of the text as it is read, in the editor's own text: with links, lines broken by a line feed alone. */
export function editorSpan(tables: Tables, stored: string, shown: Span): Span {
  const span = shownToStored(tables, stored, shown);
  return {
    start: withLineFeeds(stored.slice(0, span.start)).length,
    end: withLineFeeds(stored.slice(0, span.end)).length,
  };
}

/** The one stretch in which two texts differ, so that the cursor and everything around it stay where they are. */
export function differenceBetween(before: string, after: string): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}
