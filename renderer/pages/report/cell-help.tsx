import { CloseButton } from '@mantine/core';
import type { Generation } from '../../../shared/formats/formats.ts';
import { guidanceFor } from '../../../shared/formats/guidance.ts';
import classes from './cell-help.module.css';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly generation: Generation;
  readonly desk: Desk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** As high as the longest explanation gets on the office PC. */
export const helpHeightPx = 180;

/** F1: what the cell under the cursor means. It follows the cursor until it is closed, over the table's lower edge. */
export function CellHelp({ generation, desk, isOpen, onClose }: Props) {
  const guidance = desk.cell === null ? null : guidanceFor(generation, desk.cell);
  if (!isOpen) return null;
  return (
    <aside className={classes['help']} aria-label="这一格填什么">
      <CloseButton className={classes['close'] ?? ''} size={36} aria-label="收起说明" onClick={onClose} />
      {guidance ? (
        <>
          <h3>{guidance.name}</h3>
          <p>{guidance.row}</p>
          <p>{guidance.column}</p>
          <p>{guidance.entry}</p>
        </>
      ) : (
        <p>把光标放到表里的一格，这里就说明它填什么。</p>
      )}
    </aside>
  );
}
