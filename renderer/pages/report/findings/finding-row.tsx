import { memo, useEffect, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { RepairButton } from '../repairs/repair-button.tsx';
import { WaiveControl } from '../waivers/waive-control.tsx';
import classes from './findings.module.css';
import { PackMark } from './pack-mark.tsx';

interface Props {
  readonly finding: Finding;
  /** The heading the row stands under, which need not be said again. */
  readonly place: string;
  readonly isActive: boolean;
  readonly onOpen: (finding: Finding) => void;
}

/** One problem in words; a click or Enter leads to its cell or text. */
export const FindingRow = memo(function FindingRow({ finding, place, isActive, onOpen }: Props) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li ref={row}>
      <button
        type="button"
        className={classes['row']}
        data-severity={finding.severity}
        aria-current={isActive ? 'true' : undefined}
        title={finding.source}
        onClick={() => onOpen(finding)}
      >
        {finding.message.startsWith(`${place}：`) ? finding.message.slice(place.length + 1) : finding.message}
      </button>
      <PackMark finding={finding} />
      <div className={classes['rowWays']}>
        <RepairButton finding={finding} />
        <WaiveControl finding={finding} />
      </div>
    </li>
  );
});
