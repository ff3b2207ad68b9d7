import { IconPencilCheck } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import classes from './repair-button.module.css';
import { useRepairingHere } from './use-repairing.ts';

/** Puts right what needs no thought; it says what will stand there. */
export function RepairButton({ finding }: { readonly finding: Finding }) {
  const repairing = useRepairingHere();
  const { repair } = finding;
  if (!repairing?.isPossible || !repair) return null;
  /** The list moves up under the mouse: the second half of a double click is not meant for the next row. */
  const press = (clicks: number) => {
    if (clicks < 2) repairing.repair(finding);
  };
  return (
    <button type="button" className={classes['repair']} onClick={({ detail }) => press(detail)}>
      <IconPencilCheck size={17} aria-hidden />
      {repair.label}
    </button>
  );
}
