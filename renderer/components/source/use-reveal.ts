import { type RefObject, useEffect, useRef } from 'react';
import { revealIn } from './reveal-in.ts';

/** A pane that keeps what is marked `data-focus` in view; `id` names what that is, so that only a change moves the pane. */
export function useReveal(id: string | null): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = id === null ? null : pane.current?.querySelector<HTMLElement>('[data-focus]');
    if (pane.current && target) revealIn(pane.current, target);
  }, [id]);
  return pane;
}
