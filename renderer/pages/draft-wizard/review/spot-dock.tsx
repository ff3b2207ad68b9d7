import { CellDock } from './cell-dock.tsx';
import type { DockProps } from './dock-props.ts';
import { NoteDock } from './note-dock.tsx';
import { doubtAt } from './pending.ts';
import classes from './spot-dock.module.css';

/** What is looked at now: what was read, why it is doubted, how to settle it. Always there, always as high. */
export function SpotDock(props: DockProps) {
  const { review } = props;
  const { spot } = review;
  const doubt = doubtAt(review, spot);
  return (
    <section className={classes['dock']} aria-label="这一处">
      {spot?.kind === 'cell' && <CellDock key={spot.cell} {...props} cell={spot.cell} doubt={doubt} />}
      {doubt?.kind === 'note' && <NoteDock {...props} note={doubt} />}
      {!spot && (
        <p className={classes['idle']} data-settled>
          没有拿不准的地方。点表里的任何一格，左边会标出它在原文的哪里。
        </p>
      )}
    </section>
  );
}
