import type { Place } from '../../../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../../../shared/alignment/import-draft.ts';
import { cellsOf } from '../../../../shared/formats/cells.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { doubtAt } from './pending.ts';
import type { Review } from './review.ts';

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

export function marksOf(draft: ImportDraft): SourceMarks {
  if (draft.generation === null) return new Map();
  const doubted = new Set(draft.issues.map((issue) => issue.cell));
  const marks = new Map<number, Map<string, SourceMark>>();
  for (const { key } of cellsOf(draft.generation)) {
    const { place, source } = draft.readings[key] ?? {};
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

/** `null` where what is looked at was found nowhere in the file. */
export function focusOf(review: Review): SourceFocus | null {
  const { spot } = review;
  const reading = spot?.kind === 'cell' ? review.view.draft.readings[spot.cell] : undefined;
  if (reading?.place) return { place: reading.place, source: reading.source };
  const issue = doubtAt(review, spot)?.issues.find(({ place }) => place !== null);
  return issue?.place ? { place: issue.place, source: issue.source } : null;
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
