import { memo, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { identityOf } from '../../../editor/finding-list.ts';
import { RepairOffers } from '../repairs/repair-offers.tsx';
import { useRepairingHere } from '../repairs/use-repairing.ts';
import { WaiveControl } from '../waivers/waive-control.tsx';
import classes from './findings.module.css';
import { FixControl } from './fix-control.tsx';
import { FixForm } from './fix-form.tsx';
import { PackMark } from './pack-mark.tsx';

interface Props {
  readonly finding: Finding;
  /** The heading the row stands under, which need not be said again. */
  readonly place: string;
  readonly isActive: boolean;
  readonly onOpen: (finding: Finding) => void;
}

/** One problem in words; a click or Enter leads to its cell or text. Under it everything that can be done about it. */
export const FindingRow = memo(function FindingRow({ finding, place, isActive, onOpen }: Props) {
  const row = useRef<HTMLLIElement>(null);
  const repairing = useRepairingHere();
  const [isFixing, setFixing] = useState(false);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const leaveFixing = () => {
    setFixing(false);
    row.current?.querySelector('button')?.focus();
  };
  return (
    <li ref={row}>
      <button
        type="button"
        className={classes['row']}
        data-finding={identityOf(finding)}
        data-severity={finding.severity}
        aria-current={isActive ? 'true' : undefined}
        title={finding.source}
        onClick={() => onOpen(finding)}
      >
        {finding.message.startsWith(`${place}：`) ? finding.message.slice(place.length + 1) : finding.message}
      </button>
      <PackMark finding={finding} />
      <div className={classes['rowWays']}>
        {isFixing && repairing ? (
          <FixForm finding={finding} repairing={repairing} onLeave={leaveFixing} />
        ) : (
          <>
            <RepairOffers finding={finding} />
            <FixControl finding={finding} repairing={repairing} onOpen={() => setFixing(true)} />
            <WaiveControl finding={finding} />
          </>
        )}
      </div>
    </li>
  );
});
