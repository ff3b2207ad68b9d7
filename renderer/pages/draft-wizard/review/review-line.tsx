import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { MessageLine } from '../../../components/message-line.tsx';
import type { Reviewing } from '../wizard-state.ts';
import { pendingDoubts } from './pending.ts';
import classes from './review-line.module.css';
import type { ConfirmationDialogue } from './use-confirmation.ts';

interface Props {
  readonly state: Reviewing;
  readonly confirmation: ConfirmationDialogue;
  readonly onStep: (by: 1 | -1) => void;
}

/** The line at the bottom: what the keys do, or what stands in the way. It keeps its height. */
export function ReviewLine(props: Props) {
  return <div className={classes['line']}>{contentOf(props)}</div>;
}

function contentOf({ state, confirmation, onStep }: Props): ReactNode {
  const { obstacle } = confirmation;
  if (state.problem) return <MessageLine tone="must">{state.problem.message}</MessageLine>;
  if (obstacle?.kind === 'unit-missing')
    return <MessageLine tone="must">还没有写单位。请在左上填上单位全称。</MessageLine>;
  if (obstacle?.kind === 'year-missing') {
    return <MessageLine tone="must">年度要写四位数字，例如 2025。请在左上改一下。</MessageLine>;
  }
  if (obstacle?.kind === 'pending') {
    return (
      <MessageLine
        tone="look"
        actions={
          <>
            <Button variant="default" onClick={confirmation.confirmAnyway}>
              仍按读到的导入
            </Button>
            <Button onClick={() => onStep(1)}>接着看</Button>
          </>
        }
      >
        还有 {obstacle.left} 处没有看过。导入以后也能改，只是不再一处处指给您。
      </MessageLine>
    );
  }
  if (pendingDoubts(state.review).length === 0) {
    return <MessageLine tone="good">没有待看的了。点 [确认导入] 以后才存下来，原来的文件不改动。</MessageLine>;
  }
  return (
    <MessageLine tone="plain">
      F8 下一处，Shift+F8 上一处；回车 采用并到下一处，Esc 恢复读到的数。确认以前什么都不存。
    </MessageLine>
  );
}
