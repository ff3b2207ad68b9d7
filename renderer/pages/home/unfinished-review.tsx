import { Button } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { pendingDoubts } from '../draft-wizard/review/pending.ts';
import type { WizardState } from '../draft-wizard/wizard-state.ts';

interface Props {
  readonly state: WizardState;
  readonly onDrop: () => void;
}

/** A file that was read and not yet confirmed: it waits until the clerk takes it up again or lets it go. */
export function UnfinishedReview({ state, onDrop }: Props) {
  if (state.kind !== 'reviewing') return null;
  const { view } = state.review;
  const left = pendingDoubts(state.review).length;
  return (
    <MessageLine
      tone="look"
      actions={
        <>
          <Button onClick={() => navigate({ kind: 'draft', start: 'file' })}>接着核对</Button>
          <Button variant="default" onClick={onDrop}>
            不要了
          </Button>
        </>
      }
    >
      「{view.fileName}」已读，还没有确认{left > 0 && `，待看 ${left} 处`}。
    </MessageLine>
  );
}
