import { useMemo } from 'react';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { idOfSpot, type Review } from './review.ts';
import { SourceBlock } from './source-block.tsx';
import { focusOf, marksOf } from './source-marks.ts';
import classes from './source-view.module.css';
import { useReveal } from './use-reveal.ts';

interface Props {
  readonly review: Review;
  readonly onPick: (cell: CellKey) => void;
}

/** The file as the clerk knows it, with what was read from it marked. */
export function SourceView({ review, onPick }: Props) {
  const { blocks, draft, fileName } = review.view;
  const marks = useMemo(() => marksOf(draft), [draft]);
  const focus = focusOf(review);
  const pane = useReveal(review.spot && idOfSpot(review.spot));
  return (
    <section className={classes['source']} aria-label="原文">
      <h2 className={classes['title']}>
        原文 <span className={classes['file']}>{fileName}</span>
      </h2>
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
