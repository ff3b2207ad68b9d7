import { IconPencilCheck } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import classes from './repair-offers.module.css';
import { useRepairingHere } from './use-repairing.ts';

/** What puts a problem right with one press: the certain way alone, or those to choose from. Each says what will stand there. */
export function RepairOffers({ finding }: { readonly finding: Finding }) {
  const repairing = useRepairingHere();
  if (!repairing?.isPossible) return null;
  const offers = repairing.offers(finding);
  if (offers.length === 0) return null;
  const isCertain = repairing.isCertain(finding);
  /** The list moves up under the mouse: the second half of a double click is not meant for the next row. */
  const press = (label: string, clicks: number) => {
    if (clicks < 2) repairing.repair(finding, label);
  };
  return (
    <div className={classes['offers']}>
      {!isCertain && offers.length > 1 && <span className={classes['ask']}>核对原件，选一个：</span>}
      {offers.map(({ label }) => (
        <button
          key={label}
          type="button"
          className={classes['repair']}
          data-certain={isCertain || undefined}
          onClick={({ detail }) => press(label, detail)}
        >
          <IconPencilCheck size={17} aria-hidden />
          {label}
        </button>
      ))}
    </div>
  );
}
