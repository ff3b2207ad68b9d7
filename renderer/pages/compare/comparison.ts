import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { cellOf } from '../../../shared/formats/cells.ts';
import type { CellDifference, Differences, Figure, Paragraph } from '../../../shared/report/differences.ts';
import type { Report } from '../../../shared/report/report.ts';
import { figureWords } from '../../components/figure-words.ts';
import type { Review } from '../draft-wizard/review/review.ts';

/** What a review would be stored as; `null` for a file without tables. */
export function reportOfReview({ view, decisions }: Review, unit: string, year: number): Report | null {
  return reportFromDraft(view.draft, { unit, year, cells: decisions });
}

/** Paragraphs of both texts that belong side by side: a run that is the same, or what stands in place of what. */
export type TextRow =
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'changed'; readonly before: readonly string[]; readonly after: readonly string[] };

export function textRows(paragraphs: readonly Paragraph[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  for (const { kind, text } of paragraphs) {
    const last = rows.at(-1);
    if (kind === 'same') {
      if (last?.kind === 'same') rows[rows.length - 1] = { kind: 'same', count: last.count + 1 };
      else rows.push({ kind: 'same', count: 1 });
      continue;
    }
    const open = last?.kind === 'changed' ? last : { kind: 'changed' as const, before: [], after: [] };
    const { before, after } = open;
    if (last?.kind === 'changed') rows.pop();
    rows.push(
      kind === 'removed'
        ? { kind: 'changed', before: [...before, text], after }
        : { kind: 'changed', before, after: [...after, text] },
    );
  }
  return rows;
}

/** One side of a difference, with the words the file had around the number. */
export function sideWords({ cell, generation }: CellDifference, figure: Figure | null): string {
  if (figure === null) return '表里没有这一格';
  const words = figureWords(figure.value, cellOf(generation, cell).unit);
  return figure.source === null ? words : `${words}（原文写「${figure.source}」）`;
}

/** 3 格的数、2 个部分的文字; empty where nothing differs. */
export function countWords({ cells, texts, issuedOn }: Differences): string {
  const counts = [
    ...(cells.length > 0 ? [`${cells.length} 格的数`] : []),
    ...(texts.length > 0 ? [`${texts.length} 个部分的文字`] : []),
    ...(issuedOn ? ['落款的日期'] : []),
  ];
  return counts.join('、');
}
