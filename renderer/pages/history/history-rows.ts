import type { ReportSummary } from '../../../main/api/contract.ts';
import { confirmationOf } from '../draft-wizard/review/confirmation.ts';
import { countsOf, type ReviewCounts } from '../draft-wizard/review/pending.ts';
import { figureAt, type Review } from '../draft-wizard/review/review.ts';
import type { Entry, ReadFile } from './history-state.ts';

/** What stands in the way of storing a file that was read, the first that applies. */
export type Obstacle =
  | { readonly kind: 'no-tables' }
  /** Imported before; the two can be compared. */
  | { readonly kind: 'already-there'; readonly reportId: string }
  | { readonly kind: 'unit-missing' }
  | { readonly kind: 'year-missing' }
  /** Another file of the list is of the same unit and year. */
  | { readonly kind: 'twin'; readonly fileName: string }
  | { readonly kind: 'doubts'; readonly count: number };

export interface ReadRow {
  readonly entry: Entry;
  readonly standing: ReadFile;
  readonly counts: ReviewCounts;
  /** `null` where it can be stored together with others like it. */
  readonly obstacle: Obstacle | null;
  /** Two figures by which a clerk knows the year: 新收 and 结转下年; `null` for a blank. */
  readonly received: number | null;
  readonly carriedOut: number | null;
}

const keyOf = ({ unit, year }: Pick<Review, 'unit' | 'year'>) => `${unit.trim()}\n${year.trim()}`;

function obstacleOf(
  { id, standing }: Entry & { readonly standing: ReadFile },
  entries: readonly Entry[],
  stored: readonly ReportSummary[],
): Obstacle | null {
  const { review } = standing;
  if (review.view.draft.generation === null) return { kind: 'no-tables' };
  const confirmation = confirmationOf(review);
  if (!('unit' in confirmation)) return confirmation;
  const { unit, year } = confirmation;
  const earlier = stored.find((report) => report.status === 'imported' && report.unit === unit && report.year === year);
  if (earlier) return { kind: 'already-there', reportId: earlier.id };
  const twin = entries.find(
    (other) => other.id !== id && other.standing.kind === 'read' && keyOf(other.standing.review) === keyOf(review),
  );
  if (twin) return { kind: 'twin', fileName: twin.fileName };
  return confirmation.kind === 'pending' ? { kind: 'doubts', count: confirmation.left } : null;
}

/** The files that were read and are not stored, each with what is to be done about it. */
export function readRows(entries: readonly Entry[], stored: readonly ReportSummary[]): readonly ReadRow[] {
  return entries.flatMap((entry): ReadRow[] => {
    const { standing } = entry;
    if (standing.kind !== 'read') return [];
    const { review } = standing;
    return [
      {
        entry,
        standing,
        counts: countsOf(review),
        obstacle: obstacleOf({ ...entry, standing }, entries, stored),
        received: figureAt(review, 'requests.new.total'),
        carriedOut: figureAt(review, 'requests.carried_out.total'),
      },
    ];
  });
}

/** Those with nothing doubtful, which may be confirmed together. */
export function certainRows(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.filter(({ obstacle, standing }) => obstacle === null && standing.problem === null);
}

/** The way most of the files write their unit; `null` where all write it alike. A unit kept here already wins a tie. */
export function commonUnit(rows: readonly ReadRow[], stored: readonly ReportSummary[]): string | null {
  const units = rows.map(({ standing }) => standing.review.unit.trim()).filter((unit) => unit !== '');
  const groups = [...Map.groupBy(units, (unit) => unit)];
  if (groups.length < 2) return null;
  const isKept = (unit: string) => Number(stored.some((report) => report.unit === unit));
  const ranked = groups.toSorted((a, b) => b[1].length - a[1].length || isKept(b[0]) - isKept(a[0]));
  return ranked[0]?.[0] ?? null;
}
