import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { DockProps } from './dock-props.ts';
import type { Doubt } from './doubts.ts';
import { isPending } from './pending.ts';
import classes from './spot-dock.module.css';

/** Something to know that no single figure can settle. */
export function NoteDock({ review, act, onStep, fieldRef, note }: DockProps & { readonly note: Doubt }) {
  const isSeen = !isPending(review, note);
  const see = () => {
    act({ kind: 'see', id: note.id });
    onStep(1);
  };
  return (
    <>
      <div className={classes['head']}>
        <h3 className={classes['name']}>
          {note.issues.some(({ code }) => code === 'format') ? '整份表' : '表外的内容'}
        </h3>
        <span className={classes['standing']} data-settled={isSeen ? '' : undefined}>
          {isSeen ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
          {isSeen ? '看过了' : '待看'}
        </span>
      </div>
      <div className={classes['why']}>
        {note.issues.map((issue) => (
          <p key={issue.message}>
            {issue.message}
            {issue.source !== '' && <span className={classes['source']}> 原文「{issue.source}」</span>}
          </p>
        ))}
      </div>
      <div className={classes['settle']}>
        <Button ref={fieldRef as RefObject<HTMLButtonElement | null>} onClick={see} disabled={isSeen}>
          知道了，下一处
        </Button>
      </div>
    </>
  );
}
