import { useCallback, useMemo, useReducer, useRef } from 'react';
import { api } from '../../app/api-client.ts';
import { navigate } from '../../app/router.ts';
import { fileProblemOf } from './file-problem.ts';
import type { ReviewAction } from './review/review-actions.ts';
import { atChoosing, type Pasted, reduceWizard, type WizardState } from './wizard-state.ts';

/** The wizard's first two steps, kept above the pages so that a look at 工作台 loses nothing. */
export interface DraftWizard {
  readonly state: WizardState;
  readonly readFiles: (files: readonly File[]) => void;
  readonly readPasted: (pasted: Pasted) => void;
  readonly cancelReading: () => void;
  readonly setPasted: (pasted: Pasted | null) => void;
  readonly review: (action: ReviewAction) => void;
  /** Stores what was reviewed and goes on to the draft; an answer that refuses stays on the page. */
  readonly confirm: (unit: string, year: number, replace: boolean) => void;
  readonly reviewAgain: () => void;
  /** Drops what was read and drafts from the report that is there already. */
  readonly keepEarlier: (reportId: string) => void;
  /** Back to choosing; what was read is forgotten on both sides, since nothing of it was stored. */
  readonly startOver: () => void;
}

/** `onSeveral` takes files that were chosen together: they are past years, not the one to draft from. */
export function useDraftWizard(onSeveral: (files: readonly File[]) => void): DraftWizard {
  const [state, dispatch] = useReducer(reduceWizard, atChoosing);
  const running = useRef<AbortController | null>(null);
  const latest = useRef(state);
  latest.current = state;

  const forgetImport = useCallback(() => {
    const now = latest.current;
    if (now.kind === 'reviewing') void api.dropImport(now.review.view.importId);
  }, []);

  const read = useCallback(
    async (bytesOf: () => Promise<Uint8Array<ArrayBuffer>>, fileName: string) => {
      forgetImport();
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      dispatch({ kind: 'start-reading', fileName });
      const bytes = await bytesOf().catch(() => null);
      const answer = bytes
        ? await api.readFile(bytes, fileName, controller.signal)
        : { ok: false as const, error: fileProblemOf('unreadable', fileName) };
      if (controller.signal.aborted) return;
      dispatch(answer.ok ? { kind: 'read', view: answer.data } : { kind: 'refuse', problem: answer.error });
    },
    [forgetImport],
  );

  const actions = useMemo(
    () => ({
      readFiles: (files: readonly File[]) => {
        const [file] = files;
        if (files.length > 1) return onSeveral(files);
        if (!file) return dispatch({ kind: 'refuse', problem: fileProblemOf('none', '') });
        void read(async () => new Uint8Array(await file.arrayBuffer()), file.name);
      },
      readPasted: ({ text, html }: Pasted) => {
        const name = html === null ? '粘贴的文字.txt' : '粘贴的网页.html';
        void read(async () => new TextEncoder().encode(html ?? text), name);
      },
      cancelReading: () => {
        running.current?.abort();
        dispatch({ kind: 'stop-reading' });
      },
      setPasted: (pasted: Pasted | null) => dispatch({ kind: 'paste', pasted }),
      review: (action: ReviewAction) => dispatch({ kind: 'review', action }),
      confirm: async (unit: string, year: number, replace: boolean) => {
        const now = latest.current;
        if (now.kind !== 'reviewing') return;
        dispatch({ kind: 'confirm' });
        const { view, decisions } = now.review;
        const answer = await api.confirmImport(view.importId, { unit, year, cells: decisions, replace });
        if (!answer.ok) return dispatch({ kind: 'refuse', problem: answer.error });
        dispatch({ kind: 'start-over' });
        navigate({ kind: 'draft', start: 'report', from: answer.data.reportId });
      },
      reviewAgain: () => dispatch({ kind: 'review-again' }),
      keepEarlier: (reportId: string) => {
        forgetImport();
        dispatch({ kind: 'start-over' });
        navigate({ kind: 'draft', start: 'report', from: reportId });
      },
      startOver: () => {
        forgetImport();
        dispatch({ kind: 'start-over' });
      },
    }),
    [read, forgetImport, onSeveral],
  );
  return useMemo(() => ({ state, ...actions }), [state, actions]);
}
