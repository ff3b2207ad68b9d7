import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';

/** Where the keys go when something was mended from the list: never out of it. */
export interface PanelFocus {
  readonly panel: RefObject<HTMLElement | null>;
  /**
   * To be called just before a problem goes away: its row then gives the keys to the one behind it, the last one to the
   * one before it. `stays` names a row that keeps them where it is still there.
   */
  readonly leave: (stays?: string) => void;
  /** Into the list, at the row that is marked or the first. */
  readonly enter: () => void;
}

const rowsIn = (panel: HTMLElement | null) => [...(panel?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
const nameOf = (row: HTMLElement) => row.dataset['finding'] ?? '';

/** The rows in the order in which they are to be asked: those behind the one with the keys, then those before it. */
function orderFrom(panel: HTMLElement | null): readonly string[] {
  const rows = rowsIn(panel);
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).reverse()].map(nameOf);
}

/** `list` is a new object whenever the rows may have changed; `onMoved` is told which row has the keys now. */
export function usePanelFocus(list: unknown, onMoved: (finding: string) => void): PanelFocus {
  const panel = useRef<HTMLElement>(null);
  const wish = useRef<readonly string[] | null>(null);
  const told = useRef(onMoved);
  told.current = onMoved;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are read from the page after the list was drawn
  useEffect(() => {
    if (!wish.current || !panel.current) return;
    const rows = new Map(rowsIn(panel.current).map((row) => [nameOf(row), row]));
    const next = wish.current.find((name) => rows.has(name));
    wish.current = null;
    const target = (next === undefined ? null : rows.get(next)) ?? panel.current.querySelector<HTMLElement>('h2');
    target?.focus();
    // A text field that was just put on the page may take the keys one frame later.
    requestAnimationFrame(() => target?.focus());
    if (next !== undefined) told.current(next);
  }, [list]);

  const leave = useCallback((stays?: string) => {
    wish.current = [...(stays === undefined ? [] : [stays]), ...orderFrom(panel.current)];
  }, []);
  const enter = useCallback(() => {
    const row = panel.current?.querySelector<HTMLElement>('[data-finding][aria-current]') ?? rowsIn(panel.current)[0];
    (row ?? panel.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, []);
  return useMemo(() => ({ panel, leave, enter }), [leave, enter]);
}

/** F8 and the arrows in the list: the row after or before the one with the keys, round the end; `null` on no row. */
export function neighbourRow(panel: HTMLElement | null, direction: 1 | -1): HTMLElement | null {
  const rows = rowsIn(panel);
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  return rows.at((at + direction + (at < 0 && direction < 0 ? 1 : 0)) % rows.length) ?? null;
}
