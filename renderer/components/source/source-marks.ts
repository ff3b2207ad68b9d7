import type { Place } from '../../../shared/alignment/blocks.ts';
import type { CellReading, ImportIssue } from '../../../shared/alignment/import-draft.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../../shared/formats/formats.ts';

/** What of the form was read at one place of the source. */
export interface SourceMark {
  readonly cells: readonly CellKey[];
  readonly isDoubted: boolean;
}

/** Row and box of a place within its block, as a key; `-` for a paragraph, `3:*` for a row as a whole. */
export function spotInBlock(place: Pick<Place, 'row' | 'cell'>): string {
  return place.row === null ? '-' : `${place.row}:${place.cell ?? '*'}`;
}

/** By block and by {@link spotInBlock}: where figures were read. */
export type SourceMarks = ReadonlyMap<number, ReadonlyMap<string, SourceMark>>;

/** What was read from a file, as far as it is pointed out in it: an import draft or what is kept of one. */
export interface Readings {
  readonly generation: Generation | null;
  readonly readings: { readonly [K in CellKey]?: CellReading };
  readonly issues: readonly Pick<ImportIssue, 'cell'>[];
}

export function marksOf(read: Readings): SourceMarks {
  if (read.generation === null) return new Map();
  const doubted = new Set(read.issues.map((issue) => issue.cell));
  const marks = new Map<number, Map<string, SourceMark>>();
  for (const { key } of cellsOf(read.generation)) {
    const { place, source } = read.readings[key] ?? {};
    // A blank is pointed out when it is asked for, but nothing was read there.
    if (!place || !source) continue;
    const block = marks.get(place.block) ?? new Map<string, SourceMark>();
    const before = block.get(spotInBlock(place));
    block.set(spotInBlock(place), {
      cells: [...(before?.cells ?? []), key],
      isDoubted: doubted.has(key) || before?.isDoubted === true,
    });
    marks.set(place.block, block);
  }
  return marks;
}

/** The place the clerk is looking at, with the literal text to point out there. */
export interface SourceFocus {
  readonly place: Place;
  readonly source: string;
}

/** Splits a text around `source`, where that occurs exactly once; else the text stays whole. */
export function splitAround(
  text: string,
  source: string,
): readonly [before: string, found: string, after: string] | null {
  const start = source === '' ? -1 : text.indexOf(source);
  if (start === -1 || text.indexOf(source, start + 1) !== -1) return null;
  return [text.slice(0, start), source, text.slice(start + source.length)];
}
