import { useEffect, useRef } from 'react';
import type { Span } from '../../../../shared/narrative/span.ts';
import classes from './prose.module.css';

interface Props {
  readonly text: string;
  /** A new object is a new wish to see it. */
  readonly span: Span;
}

/**
 * Marks a stretch of the text field it lies over: the same words in the same letters, invisible but for the mark. A text
 * field neither shows what is selected in it while the keys are elsewhere, nor can it be asked where a word stands.
 */
export function MarkedStretch({ text, span }: Props) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (span) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [span]);
  return (
    <div className={`${classes['input']} ${classes['over']}`} aria-hidden>
      {text.slice(0, span.start)}
      <mark ref={mark}>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end)}
    </div>
  );
}
