import type { Step } from './movement.ts';
import type { Entry } from './sheet-entry.ts';

/** What a key asks of the table; what it does then is decided in sheet-state.ts and by the page. */
export type SheetCommand =
  | { readonly kind: 'step'; readonly step: Step; readonly extend: boolean }
  | { readonly kind: 'tab'; readonly direction: 1 | -1 }
  | { readonly kind: 'enter'; readonly direction: 1 | -1 }
  | { readonly kind: 'edit' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill-zero' }
  | { readonly kind: 'select-all' };

/** The part of a keyboard event that matters here. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
};

const farSteps: Readonly<Record<string, Step>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first',
  End: 'last',
};

function stepOf({ key, ctrl, shift }: Key): SheetCommand | null {
  const step = (ctrl ? farSteps : steps)[key];
  return step ? { kind: 'step', step, extend: shift } : null;
}

/** While something is being typed the text belongs to the input; only what ends the typing is the table's. */
function whileTyping(key: Key, mode: Entry['mode']): SheetCommand | null {
  if (key.key === 'Escape') return { kind: 'cancel' };
  if (key.key === 'F2') return { kind: 'edit' };
  const isArrow = /^Arrow|^Page/.test(key.key);
  return mode === 'type' && isArrow && !key.ctrl && !key.shift ? stepOf(key) : null;
}

function whileSelecting(key: Key): SheetCommand | null {
  if (key.ctrl && key.key === '0') return { kind: 'fill-zero' };
  if (key.ctrl && key.key.toLowerCase() === 'a') return { kind: 'select-all' };
  if (key.key === 'F2') return { kind: 'edit' };
  if (key.key === 'Escape') return { kind: 'cancel' };
  if ((key.key === 'Delete' || key.key === 'Backspace') && !key.ctrl) return { kind: 'clear' };
  return stepOf(key);
}

/** `null` for keys that are none of the table's: letters and digits, which the input takes, and the page's own. */
export function commandOf(key: Key, entry: Entry | null): SheetCommand | null {
  if (key.alt) return null;
  const direction = key.shift ? -1 : 1;
  if (key.key === 'Tab' && !key.ctrl) return { kind: 'tab', direction };
  if (key.key === 'Enter' && !key.ctrl) return { kind: 'enter', direction };
  return entry ? whileTyping(key, entry.mode) : whileSelecting(key);
}
