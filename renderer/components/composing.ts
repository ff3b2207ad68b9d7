import type { KeyboardEvent } from 'react';

/** True while an input method is spelling a word: its Enter and Esc are not the window's. */
export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}
