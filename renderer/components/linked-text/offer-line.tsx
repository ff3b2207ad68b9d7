import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldOffer } from './field-offers.ts';
import classes from './linked-text.module.css';

interface Props {
  readonly offer: FieldOffer | null;
  /** What the figure beside the cursor is; said where nothing is offered. */
  readonly aside: string;
  readonly onTake: () => void;
  readonly onRefuse: () => void;
  readonly children: ReactNode;
}

/** A press with the mouse leaves the keys in the text. */
const keepKeys = (event: { preventDefault: () => void }) => event.preventDefault();

/** The line under a text: it always has its place, and stays in view while the text is longer than the screen. */
export function OfferLine({ offer, aside, onTake, onRefuse, children }: Props) {
  return (
    <div className={classes['line']}>
      <div
        className={classes['words']}
        role="status"
        aria-label="跟着表走的数字"
        title={offer ? `${offer.figure} 与${offer.name}相同` : aside}
      >
        {offer ? (
          <>
            <strong>{offer.figure}</strong> 与{offer.name}相同
          </>
        ) : (
          <span className={classes['aside']}>{aside}</span>
        )}
      </div>
      {offer && (
        <>
          <Button size="sm" variant="light" title="Alt+回车" onMouseDown={keepKeys} onClick={onTake}>
            跟着表走
          </Button>
          <Button size="sm" variant="subtle" title="Esc" onMouseDown={keepKeys} onClick={onRefuse}>
            不用
          </Button>
        </>
      )}
      {children}
    </div>
  );
}
