import type { RefObject } from 'react';
import type { CellKey, Generation } from '../../../../shared/formats/formats.ts';
import type { Doubt } from './doubts.ts';
import type { Review } from './review.ts';
import type { ReviewAction } from './review-actions.ts';

export interface DockProps {
  readonly review: Review;
  readonly generation: Generation;
  readonly act: (action: ReviewAction) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly fieldRef: RefObject<HTMLElement | null>;
}

export interface CellDockProps extends DockProps {
  readonly cell: CellKey;
  /** `null` for a cell nothing is wrong with. */
  readonly doubt: Doubt | null;
}
