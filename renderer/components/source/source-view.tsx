import { type ReactNode, useMemo } from 'react';
import type { Block } from '../../../shared/alignment/blocks.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { SourceBlock } from './source-block.tsx';
import { marksOf, type Readings, type SourceFocus } from './source-marks.ts';
import classes from './source-view.module.css';
import { useReveal } from './use-reveal.ts';

interface Props {
  readonly fileName: string;
  readonly blocks: readonly Block[];
  readonly read: Readings;
  readonly focus: SourceFocus | null;
  /** Names what is looked at: a new one brings the focus into view. */
  readonly focusId: string | null;
  readonly onPick: (cell: CellKey) => void;
  /** What of the file is not shown (macros, links), a sentence each. */
  readonly leftOut?: readonly string[];
  /** In place of the file's name alone. */
  readonly heading?: ReactNode;
}

/** The file as the clerk knows it, with what was read from it marked. */
export function SourceView({ fileName, blocks, read, focus, focusId, onPick, leftOut = [], heading }: Props) {
  const marks = useMemo(() => marksOf(read), [read]);
  const pane = useReveal(focusId);
  return (
    <section className={classes['source']} aria-label="原文">
      {heading ?? (
        <h2 className={classes['title']}>
          原文 <span className={classes['file']}>{fileName}</span>
          {leftOut.length > 0 && (
            <span className={classes['leftOut']} role="note" title={leftOut.join('')}>
              {leftOut.join('')}
            </span>
          )}
        </h2>
      )}
      <div className={classes['pane']} ref={pane} tabIndex={-1}>
        {blocks.map((block, index) => (
          <SourceBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a file that was read never change
            key={index}
            block={block}
            marks={marks.get(index)}
            focus={focus?.place.block === index ? focus : null}
            onPick={onPick}
          />
        ))}
      </div>
    </section>
  );
}
