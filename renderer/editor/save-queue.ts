import type { ReportView, SaveReceipt, UndoView } from '../../main/api/contract.ts';
import type { Change } from '../../shared/report/change.ts';
import type { ApiFailure, ApiResult } from '../app/api-result.ts';

export type Direction = 'undo' | 'redo';
export type Batch = readonly Change[];

/** How the queue reaches the back end and the clock; a test puts its own in. */
export interface QueueDeps {
  readonly save: (changes: Batch) => Promise<ApiResult<SaveReceipt>>;
  readonly travel: (direction: Direction) => Promise<ApiResult<UndoView>>;
  /** Calls back after so many milliseconds; the returned function calls it off. */
  readonly later: (delayMs: number, run: () => void) => () => void;
  readonly onCommitted: (changes: Batch, receipt: SaveReceipt) => void;
  readonly onTravelled: (view: ReportView) => void;
  readonly onChanged: () => void;
}

export interface SaveQueue {
  /** One gesture: sent as one batch, so that it is one step of undo. */
  readonly add: (changes: Batch) => void;
  /** Takes its turn behind what was added before; fails at once while that cannot be sent. */
  readonly travel: (direction: Direction) => Promise<ApiResult<UndoView>>;
  /** True once everything is on disk; false as soon as something cannot be sent for now. */
  readonly settle: () => Promise<boolean>;
  readonly retryNow: () => void;
  /** What is not on disk, in the order it was done. */
  readonly unsaved: () => readonly Batch[];
  /** What has not even been handed to the back end, for a last attempt while the page goes away. */
  readonly unsent: () => readonly Batch[];
  /** Why the last attempt did not succeed; `null` when all goes well. */
  readonly problem: () => ApiFailure | null;
  /** True where the problem is an answer that asking again will not change. */
  readonly isFinal: () => boolean;
}

type Job =
  | { readonly kind: 'save'; readonly changes: Batch }
  | {
      readonly kind: 'travel';
      readonly direction: Direction;
      readonly finish: (result: ApiResult<UndoView>) => void;
    };

const retryDelaysMs = [1_000, 2_000, 5_000, 10_000];

/** Answers that will not change by asking again: the batch is set aside, kept and shown as 未保存. */
const refusedForGood: ReadonlySet<string> = new Set([
  'unknown-cell',
  'derived-cell',
  'unknown-text',
  'invalid-request',
  'not-found',
  'read-only',
]);

const waitForSaving: ApiFailure = {
  code: 'unsaved',
  message: '刚才的改动还没有保存，都还在这个窗口里。保存上以后再撤销。',
};

/** Typing on in a text replaces what was typed before it, as long as that was not sent yet. */
function supersedes(later: Batch, earlier: Batch): boolean {
  const [a, b] = [earlier[0], later[0]];
  if (earlier.length !== 1 || later.length !== 1 || !a || !b) return false;
  if (a.kind === 'set-text' && b.kind === 'set-text') return a.text === b.text;
  return a.kind === b.kind && a.kind === 'set-unit';
}

/** Sends gestures one after the other and keeps each until it is on disk. */
export function createSaveQueue(deps: QueueDeps): SaveQueue {
  let jobs: readonly Job[] = [];
  let refused: readonly Batch[] = [];
  let sending: Job | null = null;
  let failure: ApiFailure | null = null;
  let refusal: ApiFailure | null = null;
  let attempts = 0;
  let callOffRetry: (() => void) | null = null;
  let waiting: ((settled: boolean) => void)[] = [];

  const answerWaiting = (settled: boolean): void => {
    const answered = waiting;
    waiting = [];
    for (const answer of answered) answer(settled);
  };

  const drop = (job: Job): void => {
    jobs = jobs.filter((other) => other !== job);
    attempts = 0;
    failure = null;
  };

  const postpone = (error: ApiFailure): void => {
    failure = error;
    const delayMs = retryDelaysMs[Math.min(attempts, retryDelaysMs.length - 1)] ?? 0;
    attempts += 1;
    callOffRetry = deps.later(delayMs, () => {
      callOffRetry = null;
      void run();
    });
  };

  /** False where the job stays at the head and is tried again later. */
  const perform = async (job: Job): Promise<boolean> => {
    if (job.kind === 'travel') {
      const result = await deps.travel(job.direction);
      drop(job);
      if (result.ok) deps.onTravelled(result.data);
      job.finish(result);
      return true;
    }
    const result = await deps.save(job.changes);
    if (result.ok) {
      drop(job);
      deps.onCommitted(job.changes, result.data);
      return true;
    }
    if (!refusedForGood.has(result.error.code)) {
      postpone(result.error);
      return false;
    }
    drop(job);
    refused = [...refused, job.changes];
    refusal = result.error;
    return true;
  };

  const run = async (): Promise<void> => {
    if (sending || callOffRetry) return;
    for (let job = jobs[0]; job; job = jobs[0]) {
      sending = job;
      deps.onChanged();
      const isDone = await perform(job);
      sending = null;
      if (!isDone) break;
    }
    deps.onChanged();
    answerWaiting(jobs.length === 0 && refused.length === 0);
  };

  const batchesOf = (from: readonly Job[]) => from.flatMap((job) => (job.kind === 'save' ? [job.changes] : []));

  return {
    add: (changes) => {
      if (changes.length === 0) return;
      const last = jobs.at(-1);
      const replaces = last?.kind === 'save' && last !== sending && supersedes(changes, last.changes);
      jobs = [...(replaces ? jobs.slice(0, -1) : jobs), { kind: 'save', changes }];
      void run();
      deps.onChanged();
    },
    travel: (direction) => {
      if (callOffRetry) return Promise.resolve({ ok: false, error: waitForSaving });
      return new Promise((finish) => {
        jobs = [...jobs, { kind: 'travel', direction, finish }];
        void run();
      });
    },
    settle: () => {
      if (callOffRetry) return Promise.resolve(false);
      if (jobs.length === 0) return Promise.resolve(refused.length === 0);
      return new Promise((answer) => {
        waiting.push(answer);
      });
    },
    retryNow: () => {
      callOffRetry?.();
      callOffRetry = null;
      void run();
    },
    unsaved: () => [...refused, ...batchesOf(jobs)],
    unsent: () => [...refused, ...batchesOf(jobs.filter((job) => job !== sending))],
    problem: () => failure ?? refusal,
    isFinal: () => failure === null && refusal !== null,
  };
}
