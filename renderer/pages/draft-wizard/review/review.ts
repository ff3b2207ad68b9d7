import type { ImportView } from '../../../../main/api/contract.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Cells, CellValue } from '../../../../shared/report/report.ts';
import { type Doubt, doubtsOf } from './doubts.ts';

export type Decisions = Cells;

/** What is being looked at: a cell of the form, doubtful or not, or a note. */
export type Spot = { readonly kind: 'cell'; readonly cell: CellKey } | { readonly kind: 'note'; readonly id: string };

/** 核对读取结果 as the clerk left it. `unit` and `year` are as typed, so that they may be half written. */
export interface Review {
  readonly view: ImportView;
  readonly doubts: readonly Doubt[];
  readonly unit: string;
  readonly year: string;
  readonly decisions: Decisions;
  /** Ids of the notes the clerk has looked at. */
  readonly seen: readonly string[];
  readonly spot: Spot | null;
}

export const spotOf = (doubt: Doubt): Spot =>
  doubt.kind === 'cell' ? { kind: 'cell', cell: doubt.cell } : { kind: 'note', id: doubt.id };

export const idOfSpot = (spot: Spot): string => (spot.kind === 'cell' ? spot.cell : spot.id);

export function startReview(view: ImportView): Review {
  const doubts = doubtsOf(view.draft);
  const [first] = doubts;
  return {
    view,
    doubts,
    unit: view.draft.unit,
    year: view.draft.year === null ? '' : String(view.draft.year),
    decisions: {},
    seen: [],
    spot: first ? spotOf(first) : null,
  };
}

/** The figure that will be stored for a cell: what the clerk decided, else what was read. */
export function figureAt(review: Review, cell: CellKey): CellValue {
  const decided = review.decisions[cell];
  return decided === undefined ? (review.view.draft.readings[cell]?.value ?? null) : decided;
}

export function isDecided(review: Review, cell: CellKey): boolean {
  return review.decisions[cell] !== undefined;
}
