import { type ChangeEvent, type CompositionEvent, useState } from 'react';

/**
 * A text field's value while an input method is spelling: the letters on the way to a character are shown but never
 * handed on, so that they are neither saved nor checked.
 */
export function useText(value: string, onText: (text: string) => void) {
  const [spelling, setSpelling] = useState<string | null>(null);
  return {
    value: spelling ?? value,
    onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) => {
      if (spelling === null) onText(event.currentTarget.value);
      else setSpelling(event.currentTarget.value);
    },
    onCompositionStart: (event: CompositionEvent<HTMLTextAreaElement | HTMLInputElement>) =>
      setSpelling(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement | HTMLInputElement>) => {
      setSpelling(null);
      onText(event.currentTarget.value);
    },
  };
}
