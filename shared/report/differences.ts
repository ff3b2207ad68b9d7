import { cellsOf, isCellKey } from '../formats/cells.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { type CellValue, type Report, type TextKey, textKeys, valueAt } from './report.ts';

/** A figure and, where they say more than it, the words it was printed with (约36万元). */
export interface Figure {
  readonly value: CellValue;
  readonly source: string | null;
}

/** A cell the two reports disagree about; `null` on the side whose form does not have it. */
export interface CellDifference {
  readonly cell: CellKey;
  /** The form the cell is named in: that of the later report where it has the cell. */
  readonly generation: Generation;
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/** One paragraph of a text: in both, only in the earlier one, or only in the later one. */
export interface Paragraph {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextDifference {
  readonly text: TextKey;
  readonly paragraphs: readonly Paragraph[];
}

/** What differs between two reports on the same year, in printed order; unit and year are not compared. */
export interface Differences {
  readonly cells: readonly CellDifference[];
  readonly texts: readonly TextDifference[];
  readonly issuedOn: { readonly before: string | null; readonly after: string | null } | null;
  /** Set where the two are on different forms. */
  readonly generation: { readonly before: Generation; readonly after: Generation } | null;
}

function figureIn(report: Report, key: CellKey): Figure | null {
  if (!isCellKey(report.generation, key)) return null;
  return { value: valueAt(report, key), source: report.sources[key] ?? null };
}

const isSameFigure = (a: Figure | null, b: Figure | null) => a?.value === b?.value && a?.source === b?.source;

function cellDifferences(before: Report, after: Report): readonly CellDifference[] {
  const own = cellsOf(after.generation).map(({ key }) => ({ key, generation: after.generation }));
  const gone = cellsOf(before.generation)
    .filter(({ key }) => !isCellKey(after.generation, key))
    .map(({ key }) => ({ key, generation: before.generation }));
  return [...own, ...gone].flatMap(({ key: cell, generation }): CellDifference[] => {
    const [old, now] = [figureIn(before, cell), figureIn(after, cell)];
    return isSameFigure(old, now) ? [] : [{ cell, generation, before: old, after: now }];
  });
}

/** Spaces at the ends of a paragraph and empty lines say nothing. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lengths of the longest common run of paragraphs from i and j to the ends. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** The two texts paragraph by paragraph; what was removed stands before what was added in its place. */
export function compareTexts(before: string, after: string): readonly Paragraph[] {
  const [a, b] = [paragraphsOf(before), paragraphsOf(after)];
  const lengths = commonLengths(a, b);
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const paragraphs: Paragraph[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      paragraphs.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      paragraphs.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      paragraphs.push({ kind: 'added', text: now ?? '' });
      j += 1;
    }
  }
  return paragraphs;
}

export function differencesOf(before: Report, after: Report): Differences {
  const texts = textKeys.flatMap((text): TextDifference[] => {
    const paragraphs = compareTexts(before.texts[text], after.texts[text]);
    return paragraphs.every(({ kind }) => kind === 'same') ? [] : [{ text, paragraphs }];
  });
  const isSameForm = before.generation === after.generation;
  const isSameDate = before.issuedOn === after.issuedOn;
  return {
    cells: cellDifferences(before, after),
    texts,
    issuedOn: isSameDate ? null : { before: before.issuedOn, after: after.issuedOn },
    generation: isSameForm ? null : { before: before.generation, after: after.generation },
  };
}

export function areSame({ cells, texts, issuedOn, generation }: Differences): boolean {
  return cells.length === 0 && texts.length === 0 && issuedOn === null && generation === null;
}
