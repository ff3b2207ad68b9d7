/** What a key asks of the report page, wherever the cursor stands. */
export type PageCommand =
  | { readonly kind: 'travel'; readonly direction: 'undo' | 'redo' }
  | { readonly kind: 'save' }
  | { readonly kind: 'export' }
  | { readonly kind: 'help' }
  | { readonly kind: 'find' }
  /** Where this figure comes from. */
  | { readonly kind: 'source' }
  | { readonly kind: 'problem'; readonly direction: 1 | -1 }
  /** Counted from 0. */
  | { readonly kind: 'section'; readonly index: number };

export interface PageKey {
  readonly key: string;
  /** The key's place on the board: with Alt some layouts put another character on a digit. */
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function withCtrl(key: string, shift: boolean): PageCommand | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: 'travel', direction: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'travel', direction: 'redo' };
    case 's':
      return { kind: 'save' };
    case 'p':
      return { kind: 'export' };
    case 'f':
      return { kind: 'find' };
    default:
      return null;
  }
}

/** `null` for a key that is none of the page's. */
export function pageCommandOf({ key, code, ctrl, shift, alt }: PageKey): PageCommand | null {
  if (ctrl && !alt) return withCtrl(key, shift);
  if (alt && !ctrl && !shift) {
    const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
    return digit ? { kind: 'section', index: Number(digit) - 1 } : null;
  }
  if (alt || ctrl) return null;
  if (key === 'F8') return { kind: 'problem', direction: shift ? -1 : 1 };
  if (key === 'F9' && !shift) return { kind: 'source' };
  return key === 'F1' ? { kind: 'help' } : null;
}
