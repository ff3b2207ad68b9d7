import { IconPencilCheck } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import classes from './repair-offers.module.css';
import { useRepairingHere } from './use-repairing.ts';

/** What puts a problem right with one press: the certain way alone, or those to choose from. Each says what will stand there. */
export function RepairOffers({ finding }: { readonly finding: Finding }) {
  const repairing = useRepairingHere();
  if (!repairing?.isPossible) return null;
  const { offers, isCertain, ask } = repairing.waysFor(finding);
  if (offers.length === 0) return null;
  /** The list moves up under the mouse: the second half of a double click is not meant for the next row. */
  const press = (label: string, clicks: number) => {
    if (clicks < 2) repairing.repair(finding, label);
  };
  return (
    <div className={classes['offers']}>
      {ask && <span className={classes['ask']}>{ask}</span>}
      {offers.map(({ label, brief }) => (
        <button
          key={label}
          type="button"
          className={classes['repair']}
          data-offer
          aria-label={label}
          data-certain={isCertain || undefined}
          onClick={({ detail }) => press(label, detail)}
        >
          <IconPencilCheck size={17} aria-hidden />
          {offers.length > 1 ? (brief ?? label) : label}
        </button>
      ))}
    </div>
  );
}
