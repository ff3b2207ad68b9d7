import type { ImportView } from '../../../main/api/contract.ts';
import type { ApiFailure } from '../../app/api-result.ts';
import { type Review, startReview } from '../draft-wizard/review/review.ts';
import { type ReviewAction, reduceReview } from '../draft-wizard/review/review-actions.ts';

/** How far one file of the list has come; nothing of it is stored before `stored`. */
export type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problem: ApiFailure }
  | ReadFile
  | StoredFile;

/** Where the year stands now. */
export interface StoredFile {
  readonly kind: 'stored';
  readonly reportId: string;
  readonly unit: string;
  readonly year: number;
  /** True where the report that was there already was kept, and nothing of this file was stored. */
  readonly isEarlier: boolean;
}

export interface ReadFile {
  readonly kind: 'read';
  readonly review: Review;
  readonly isConfirming: boolean;
  /** Why it was not stored; with a `reportId` where a report of that year and unit is there already. */
  readonly problem: ApiFailure | null;
}

export interface Entry {
  readonly id: string;
  readonly fileName: string;
  readonly standing: Standing;
}

export interface HistoryState {
  /** In the order they were chosen. */
  readonly entries: readonly Entry[];
  /** The file under review; `null` while the list is shown. */
  readonly openId: string | null;
  /** How many files of the last choice found no room. */
  readonly leftOut: number;
}

export type HistoryAction =
  | { readonly kind: 'add'; readonly files: readonly Pick<Entry, 'id' | 'fileName'>[] }
  | { readonly kind: 'start' | 'remove' | 'open' | 'confirm' | 'review-again' | 'read-again'; readonly id: string }
  | { readonly kind: 'close' | 'clear' }
  | { readonly kind: 'read'; readonly id: string; readonly view: ImportView }
  | { readonly kind: 'refuse'; readonly id: string; readonly problem: ApiFailure }
  | { readonly kind: 'review'; readonly id: string; readonly action: ReviewAction }
  | {
      /** `keep-earlier` leaves the report that is there as it is. */
      readonly kind: 'store' | 'keep-earlier';
      readonly id: string;
      readonly reportId: string;
      readonly unit: string;
      readonly year: number;
    };

export const emptyHistory: HistoryState = { entries: [], openId: null, leftOut: 0 };

/** What waits for the clerk at once; the back end holds a few more than that. */
export const mostFiles = 20;

/** Stored and refused files wait for nothing. */
export function isOpen({ standing }: Entry): boolean {
  return standing.kind !== 'stored' && standing.kind !== 'refused';
}

/** A list of which nothing waits any more gives way to the next choice. */
function add(state: HistoryState, files: readonly Pick<Entry, 'id' | 'fileName'>[]): HistoryState {
  if (state.entries.length > 0 && !state.entries.some(isOpen)) return add(emptyHistory, files);
  const room = Math.max(0, mostFiles - state.entries.filter(isOpen).length);
  const added = files.slice(0, room).map((file): Entry => ({ ...file, standing: { kind: 'waiting' } }));
  const entries = [...state.entries, ...added];
  return { ...state, entries, leftOut: files.length - added.length };
}

/** The entry's standing after an action about it alone; an action that comes too late changes nothing. */
function standingAfter(standing: Standing, action: HistoryAction): Standing {
  switch (action.kind) {
    case 'start':
      return { kind: 'reading' };
    case 'read-again':
      return { kind: 'waiting' };
    case 'read':
      return { kind: 'read', review: startReview(action.view), isConfirming: false, problem: null };
    case 'refuse':
      if (standing.kind === 'read') return { ...standing, isConfirming: false, problem: action.problem };
      return { kind: 'refused', problem: action.problem };
    case 'review':
      if (standing.kind !== 'read') return standing;
      return { ...standing, problem: null, review: reduceReview(standing.review, action.action) };
    case 'confirm':
      return standing.kind === 'read' ? { ...standing, isConfirming: true, problem: null } : standing;
    case 'review-again':
      return standing.kind === 'read' ? { ...standing, problem: null } : standing;
    case 'store':
    case 'keep-earlier': {
      const { reportId, unit, year } = action;
      return { kind: 'stored', reportId, unit, year, isEarlier: action.kind === 'keep-earlier' };
    }
    default:
      return standing;
  }
}

export function reduceHistory(state: HistoryState, action: HistoryAction): HistoryState {
  switch (action.kind) {
    case 'add':
      return add(state, action.files);
    case 'clear':
      return emptyHistory;
    case 'close':
      return { ...state, openId: null };
    case 'open':
      return { ...state, openId: action.id };
    case 'remove': {
      const entries = state.entries.filter(({ id }) => id !== action.id);
      return { entries, openId: state.openId === action.id ? null : state.openId, leftOut: 0 };
    }
    default: {
      const entries = state.entries.map((entry) =>
        entry.id === action.id ? { ...entry, standing: standingAfter(entry.standing, action) } : entry,
      );
      const isSettled = action.kind === 'store' || action.kind === 'keep-earlier';
      const isDone = isSettled && state.openId === action.id;
      return { ...state, entries, openId: isDone ? null : state.openId };
    }
  }
}
