import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReportStatus, Submission } from '../../../../main/api/contract.ts';
import type { Generation } from '../../../../shared/formats/formats.ts';
import { dayOf } from '../waivers/waiver-words.ts';
import { ChangesDialog } from './changes-dialog.tsx';
import type { ChangesSince } from './changes-since.ts';
import classes from './submission.module.css';
import type { SubmissionState } from './use-submission.ts';

interface Props {
  readonly submission: SubmissionState;
  readonly status: ReportStatus;
  readonly generation: Generation;
  /** Asks for the reason of 退回修改; only for what is not final yet. */
  readonly onReturn: () => void;
}

/** 送审后又改了 3 处, or that nothing was changed. */
export function sinceWords(count: number, status: ReportStatus): string {
  if (status === 'final') return count === 0 ? '定稿与送审时一致' : `定稿比送审时改了 ${count} 处`;
  return count === 0 ? '送审后没有改动' : `送审后又改了 ${count} 处`;
}

/** Under the parts: who handed in what and when, and what was changed since. */
export function SubmissionNote({ submission, ...rest }: Props) {
  const { standing, changes } = submission;
  if (!standing || !changes) return null;
  return <Standing {...rest} standing={standing} changes={changes} download={submission.download} />;
}

interface StandingProps extends Omit<Props, 'submission'> {
  readonly standing: Submission;
  readonly changes: ChangesSince;
  readonly download: () => void;
}

function Standing({ standing, changes, download, status, generation, onReturn }: StandingProps) {
  const [isShown, setShown] = useState(false);
  return (
    <section className={classes['note']} aria-label="送审情况">
      <p>
        {dayOf(standing.submittedAt)} {standing.clerk}送审
      </p>
      <p data-changed={changes.count > 0 || undefined}>{sinceWords(changes.count, status)}</p>
      <div className={classes['ways']}>
        {changes.count > 0 && (
          <Button size="compact-sm" px={7} variant="default" onClick={() => setShown(true)}>
            看改动
          </Button>
        )}
        <Button size="compact-sm" px={7} variant="default" onClick={download}>
          送审件
        </Button>
        {status === 'draft' && (
          <Button size="compact-sm" px={7} variant="default" onClick={onReturn}>
            退回
          </Button>
        )}
      </div>
      {isShown && (
        <ChangesDialog
          changes={changes}
          generation={generation}
          sides={['送审时', '现在']}
          title={sinceWords(changes.count, status)}
          onClose={() => setShown(false)}
        />
      )}
    </section>
  );
}
