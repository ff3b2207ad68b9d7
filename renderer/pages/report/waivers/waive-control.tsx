import { IconMessage2, IconMessage2Exclamation } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { isWaivable, type WeighedFinding } from '../../../../shared/checks/waiver.ts';
import { useWaivingHere } from './use-waiving.ts';
import { WaiverForm } from './waiver-form.tsx';
import { dayOf } from './waiver-words.ts';
import classes from './waivers.module.css';

const isWeighed = (finding: Finding): finding is WeighedFinding => 'reopened' in finding;

/** 写说明 under a finding that may be explained; 需重新说明 with what was said before, where it was explained once. */
export function WaiveControl({ finding }: { readonly finding: Finding }) {
  const waiving = useWaivingHere();
  const [isOpen, setOpen] = useState(false);
  if (!waiving?.isPossible || !isWeighed(finding) || !isWaivable(finding)) return null;
  if (isOpen) return <WaiverForm finding={finding} waiving={waiving} onLeave={() => setOpen(false)} />;
  const { reopened } = finding;
  const Icon = reopened ? IconMessage2Exclamation : IconMessage2;
  return (
    <div className={classes['offer']}>
      {reopened && (
        <p className={classes['reopened']}>
          数字或文字变了，{reopened.author} {dayOf(reopened.writtenAt)}的说明不再有效。
        </p>
      )}
      <button type="button" className={classes['write']} onClick={() => setOpen(true)}>
        <Icon size={17} aria-hidden />
        {reopened ? '需重新说明' : '写说明'}
      </button>
    </div>
  );
}
