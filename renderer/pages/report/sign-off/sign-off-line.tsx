import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { shortestReason } from '../../../../shared/checks/waiver.ts';
import { isComposing } from '../../../components/composing.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import type { Tally } from '../../../editor/finding-list.ts';
import lineClasses from '../desk-line.module.css';
import { SubmitLine } from '../submission/submit-line.tsx';
import classes from './sign-off.module.css';
import type { SignOff } from './use-sign-off.ts';

interface Props {
  readonly signOff: SignOff;
  /** What may stay as it is: it is named once more. */
  readonly tally: Tally;
  readonly isDated: boolean;
  /** How many places were changed since 送审; 0 without one. */
  readonly changed: number;
}

function Finalising({ signOff, tally: { warnings }, isDated, changed }: Props) {
  const open = [
    ...(warnings > 0 ? [`还有 ${warnings} 处待看`] : []),
    ...(changed > 0 ? [`送审后又改了 ${changed} 处`] : []),
    ...(isDated ? [] : ['成文日期未写']),
  ];
  const look = open.length > 0 ? `${open.join('，')}。` : '';
  return (
    <MessageLine
      tone={look === '' ? 'plain' : 'look'}
      actions={
        <>
          <Button size="sm" autoFocus onClick={signOff.finalise}>
            确定定稿
          </Button>
          <Button size="sm" variant="default" onClick={signOff.leave}>
            先不定稿
          </Button>
        </>
      }
    >
      {look}定稿后，题目、表格、文字和说明都锁住，只能看和导出；要改，须先退回修改。
    </MessageLine>
  );
}

function Returning({ signOff }: Pick<Props, 'signOff'>) {
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const submit = () => {
    if ([...reason.trim()].length < shortestReason) setShort(true);
    else signOff.sendBack(reason.trim());
  };
  return (
    <div className={classes['returning']}>
      <TextInput
        className={classes['reason'] ?? ''}
        size="sm"
        aria-label="退回修改的原因"
        placeholder={`退回修改的原因，至少 ${shortestReason} 个字，会留下记录`}
        maxLength={1000}
        autoFocus
        error={isShort}
        value={reason}
        onChange={(event) => {
          setShort(false);
          setReason(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) submit();
        }}
      />
      {isShort && <span className={classes['short']}>至少写 {shortestReason} 个字</span>}
      <Button size="sm" onClick={submit}>
        确定退回
      </Button>
      <Button size="sm" variant="default" onClick={signOff.leave}>
        不退回
      </Button>
    </div>
  );
}

/** The one question before 送审, 定稿 or 退回修改, in the line under the table: what it locks, or why it is opened again. */
export function SignOffLine(props: Props) {
  const { signOff } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isComposing(event)) signOff.leave();
  };
  return (
    <section className={lineClasses['line']} aria-label="提示行" onKeyDown={onKeyDown}>
      {signOff.question === 'submit' && (
        <SubmitLine
          tally={props.tally}
          isWorking={signOff.isSubmitting}
          onSubmit={signOff.submit}
          onLeave={signOff.leave}
        />
      )}
      {signOff.question === 'finalise' && <Finalising {...props} />}
      {signOff.question === 'return' && <Returning signOff={signOff} />}
    </section>
  );
}
