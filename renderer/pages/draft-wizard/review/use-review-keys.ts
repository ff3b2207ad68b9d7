import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Elements the keyboard is taken to: the field that settles what is looked at, and 确认导入 once nothing is left. */
export interface FocusTargets {
  readonly field: RefObject<HTMLElement | null>;
  readonly confirm: RefObject<HTMLButtonElement | null>;
  /** Asks for the focus after the next drawing; 确认导入 takes it where no place is left to look at. */
  readonly ask: () => void;
}

export function useFocusTargets(hasPending: boolean): FocusTargets {
  const field = useRef<HTMLElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState(1);
  const done = useRef(0);
  useEffect(() => {
    if (done.current === asked) return;
    done.current = asked;
    const target = hasPending ? field.current : (confirm.current ?? field.current);
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  }, [asked, hasPending]);
  const ask = useCallback(() => setAsked((count) => count + 1), []);
  return { field, confirm, ask };
}

/** F8 and Shift+F8 anywhere on the page. */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step]);
}
