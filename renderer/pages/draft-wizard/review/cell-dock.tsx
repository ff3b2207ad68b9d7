import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { cellOf } from '../../../../shared/formats/cells.ts';
import type { CellValue } from '../../../../shared/report/report.ts';
import { cellName } from '../../../components/figure-words.ts';
import { DockChoices } from './dock-choices.tsx';
import type { CellDockProps } from './dock-props.ts';
import { FigureEntry } from './figure-entry.tsx';
import { isPending } from './pending.ts';
import { isDecided } from './review.ts';
import classes from './spot-dock.module.css';
import { WhyDoubted } from './why-doubted.tsx';

/** One cell: taking it as read, another figure, or a blank. A doubtful one gives way to the next. */
export function CellDock(props: CellDockProps) {
  const { review, generation, act, onStep, fieldRef, cell, doubt } = props;
  const { unit } = cellOf(generation, cell);
  const isSettled = doubt === null || !isPending(review, doubt);
  const settle = (value: CellValue) => {
    act({ kind: 'decide', cell, value });
    if (doubt) onStep(1);
  };
  return (
    <>
      <div className={classes['head']}>
        <h3 className={classes['name']} title={cellName(generation, cell)}>
          {cellName(generation, cell)}
        </h3>
        <span className={classes['standing']} data-settled={isSettled ? '' : undefined}>
          {isSettled ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
          {isSettled ? (isDecided(review, cell) ? '已定' : '确定') : `待看 ${placeInQueue(props)}`}
        </span>
      </div>
      <WhyDoubted review={review} cell={cell} unit={unit} doubt={doubt} />
      <div className={classes['settle']}>
        <DockChoices {...props} onSettle={settle} />
        <FigureEntry review={review} unit={unit} cell={cell} act={act} onSettle={settle} fieldRef={fieldRef} />
      </div>
    </>
  );
}

function placeInQueue({ review, doubt }: Pick<CellDockProps, 'review' | 'doubt'>): string {
  const index = doubt ? review.doubts.indexOf(doubt) : -1;
  return index === -1 ? '' : `第 ${index + 1} 处，共 ${review.doubts.length} 处`;
}
