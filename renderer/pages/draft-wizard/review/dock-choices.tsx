import { Button } from '@mantine/core';
import { cellOf } from '../../../../shared/formats/cells.ts';
import type { CellValue } from '../../../../shared/report/report.ts';
import { figureWords } from '../../../components/figure-words.ts';
import { choicesFor } from './choices.ts';
import type { CellDockProps } from './dock-props.ts';
import { pendingAlike } from './pending.ts';
import { isDecided } from './review.ts';
import classes from './spot-dock.module.css';

interface Props extends CellDockProps {
  readonly onSettle: (value: CellValue) => void;
}

/** The ways to settle a cell without typing, and its whole row where all of it is in doubt for one reason. */
export function DockChoices({ review, generation, act, onStep, cell, doubt, onSettle }: Props) {
  const { unit } = cellOf(generation, cell);
  const choices = doubt ? choicesFor(review, doubt) : [];
  const alike = doubt ? pendingAlike(review, doubt) : [];
  const settleAlike = (value: CellValue) => {
    act({ kind: 'decide-all', cells: alike, value });
    onStep(1);
  };
  return (
    <div className={classes['choices']}>
      {choices.map((choice) => (
        <Button key={choice} variant="default" onClick={() => onSettle(choice)}>
          用 {figureWords(choice, unit)}
        </Button>
      ))}
      <Button variant="default" onClick={() => onSettle(null)}>
        留空
      </Button>
      {alike.length > 1 && choices.includes(0) && (
        <Button variant="default" onClick={() => settleAlike(0)}>
          同样的 {alike.length} 格都填 0
        </Button>
      )}
      {alike.length > 1 && (
        <Button variant="default" onClick={() => settleAlike(null)}>
          同样的 {alike.length} 格都留空
        </Button>
      )}
      {isDecided(review, cell) && (
        <Button variant="subtle" onClick={() => act({ kind: 'undecide', cell })}>
          恢复读到的
        </Button>
      )}
    </div>
  );
}
