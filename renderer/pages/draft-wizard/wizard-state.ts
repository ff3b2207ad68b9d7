import type { ImportView } from '../../../main/api/contract.ts';
import type { ApiFailure } from '../../app/api-result.ts';
import { type Review, startReview } from './review/review.ts';
import { type ReviewAction, reduceReview } from './review/review-actions.ts';

/** Text from the clipboard: what the clerk sees of it, and the page source behind it where a table came along. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/** The first two steps; the third is a page of its own, about a report that is stored. */
export type WizardState = Choosing | Reviewing;

export interface Choosing {
  readonly kind: 'choosing';
  /** The file being read now. */
  readonly reading: string | null;
  readonly problem: ApiFailure | null;
  /** `null` while the text area is closed. */
  readonly pasted: Pasted | null;
}

export interface Reviewing {
  readonly kind: 'reviewing';
  readonly review: Review;
  readonly isConfirming: boolean;
  readonly problem: ApiFailure | null;
}

export type WizardAction =
  | { readonly kind: 'start-reading'; readonly fileName: string }
  | { readonly kind: 'read'; readonly view: ImportView }
  | { readonly kind: 'refuse'; readonly problem: ApiFailure }
  | { readonly kind: 'stop-reading' }
  | { readonly kind: 'paste'; readonly pasted: Pasted | null }
  | { readonly kind: 'review'; readonly action: ReviewAction }
  | { readonly kind: 'confirm' }
  /** Back from the comparison with a report that is there already. */
  | { readonly kind: 'review-again' }
  | { readonly kind: 'start-over' };

export const atChoosing: Choosing = { kind: 'choosing', reading: null, problem: null, pasted: null };

const pastedIn = (state: WizardState): Pasted | null => (state.kind === 'choosing' ? state.pasted : null);

/** A refusal is shown where it happened and keeps what was there: the pasted text, or the whole review. */
function refuse(state: WizardState, problem: ApiFailure): WizardState {
  if (state.kind === 'reviewing') return { ...state, isConfirming: false, problem };
  return { ...state, reading: null, problem };
}

export function reduceWizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.kind) {
    case 'start-reading':
      return { ...atChoosing, reading: action.fileName, pasted: pastedIn(state) };
    case 'read':
      return { kind: 'reviewing', review: startReview(action.view), isConfirming: false, problem: null };
    case 'refuse':
      return refuse(state, action.problem);
    case 'stop-reading':
      return state.kind === 'choosing' ? { ...state, reading: null } : state;
    case 'paste':
      return { ...atChoosing, pasted: action.pasted };
    case 'review':
      if (state.kind !== 'reviewing') return state;
      return { ...state, problem: null, review: reduceReview(state.review, action.action) };
    case 'confirm':
      return state.kind === 'reviewing' ? { ...state, isConfirming: true, problem: null } : state;
    case 'review-again':
      return state.kind === 'reviewing' ? { ...state, problem: null } : state;
    case 'start-over':
      return atChoosing;
  }
}
