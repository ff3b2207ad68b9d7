import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { api } from '../../app/api-client.ts';
import { navigate } from '../../app/router.ts';
import { fileProblemOf } from '../draft-wizard/file-problem.ts';
import { confirmationOf } from '../draft-wizard/review/confirmation.ts';
import type { ReviewAction } from '../draft-wizard/review/review-actions.ts';
import { emptyHistory, type HistoryState, reduceHistory } from './history-state.ts';

/** Past years brought in together, kept above the pages so that a look at 工作台 loses nothing. */
export interface HistoryImport {
  readonly state: HistoryState;
  /** Lists the files and opens the list; they are read one after the other. */
  readonly add: (files: readonly File[]) => void;
  readonly readAgain: (id: string) => void;
  /** Takes a file off the list; what was read of it is forgotten on both sides. */
  readonly remove: (id: string) => void;
  readonly open: (id: string) => void;
  /** Opens a file beside the report of its year that is there already. */
  readonly compare: (id: string, reportId: string) => void;
  /** Leaves the report that is there as it is; the file stays in the list with what became of it. */
  readonly keepEarlier: (id: string, reportId: string, unit: string, year: number) => void;
  readonly close: () => void;
  readonly reviewAgain: (id: string) => void;
  readonly review: (id: string, action: ReviewAction) => void;
  readonly confirm: (id: string, unit: string, year: number, replace: boolean) => Promise<void>;
  /** Stores one after the other those of the named files that can be. */
  readonly confirmAll: (ids: readonly string[]) => Promise<void>;
  readonly clear: () => void;
}

export function useHistoryImport(): HistoryImport {
  const [state, dispatch] = useReducer(reduceHistory, emptyHistory);
  const latest = useRef(state);
  latest.current = state;
  const files = useRef(new Map<string, File>());

  const find = useCallback((id: string) => latest.current.entries.find((entry) => entry.id === id), []);

  const read = useCallback(
    async (id: string) => {
      const file = files.current.get(id);
      if (!file) return;
      dispatch({ kind: 'start', id });
      const bytes = await file.arrayBuffer().catch(() => null);
      const answer = bytes
        ? await api.readFile(new Uint8Array(bytes), file.name, new AbortController().signal)
        : { ok: false as const, error: fileProblemOf('unreadable', file.name) };
      if (!answer.ok) return dispatch({ kind: 'refuse', id, problem: answer.error });
      if (find(id)) dispatch({ kind: 'read', id, view: answer.data });
      else void api.dropImport(answer.data.importId);
    },
    [find],
  );

  const { entries } = state;
  useEffect(() => {
    if (entries.some(({ standing }) => standing.kind === 'reading')) return;
    const next = entries.find(({ standing }) => standing.kind === 'waiting');
    if (next) void read(next.id);
  }, [entries, read]);

  const actions = useMemo(() => {
    const forget = (id: string) => {
      const standing = find(id)?.standing;
      if (standing?.kind === 'read') void api.dropImport(standing.review.view.importId);
      files.current.delete(id);
    };
    const confirm = async (id: string, unit: string, year: number, replace: boolean) => {
      const standing = find(id)?.standing;
      if (standing?.kind !== 'read' || standing.isConfirming) return;
      dispatch({ kind: 'confirm', id });
      const { view, decisions } = standing.review;
      const answer = await api.confirmImport(view.importId, { unit, year, cells: decisions, replace });
      if (!answer.ok) return dispatch({ kind: 'refuse', id, problem: answer.error });
      files.current.delete(id);
      dispatch({ kind: 'store', id, reportId: answer.data.reportId, unit, year });
    };
    return {
      add: (chosen: readonly File[]) => {
        const listed = chosen.map((file) => ({ id: crypto.randomUUID(), file }));
        for (const { id, file } of listed) files.current.set(id, file);
        dispatch({ kind: 'add', files: listed.map(({ id, file }) => ({ id, fileName: file.name })) });
        navigate({ kind: 'history' });
      },
      readAgain: (id: string) => dispatch({ kind: 'read-again', id }),
      remove: (id: string) => {
        forget(id);
        dispatch({ kind: 'remove', id });
      },
      open: (id: string) => dispatch({ kind: 'open', id }),
      compare: (id: string, reportId: string) => {
        dispatch({ kind: 'refuse', id, problem: { code: 'already-have', message: '', reportId } });
        dispatch({ kind: 'open', id });
      },
      keepEarlier: (id: string, reportId: string, unit: string, year: number) => {
        forget(id);
        dispatch({ kind: 'keep-earlier', id, reportId, unit, year });
      },
      close: () => dispatch({ kind: 'close' }),
      reviewAgain: (id: string) => dispatch({ kind: 'review-again', id }),
      review: (id: string, action: ReviewAction) => dispatch({ kind: 'review', id, action }),
      confirm,
      confirmAll: async (ids: readonly string[]) => {
        for (const id of ids) {
          const standing = find(id)?.standing;
          const decided = standing?.kind === 'read' ? confirmationOf(standing.review) : null;
          if (decided?.kind === 'ready') await confirm(id, decided.unit, decided.year, false);
        }
      },
      clear: () => {
        for (const { id } of latest.current.entries) forget(id);
        dispatch({ kind: 'clear' });
      },
    };
  }, [find]);
  return useMemo(() => ({ state, ...actions }), [state, actions]);
}
