import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { LabelledField } from '../../../components/labelled-field.tsx';
import type { Reviewing } from '../wizard-state.ts';
import { countsOf } from './pending.ts';
import type { ReviewAction } from './review-actions.ts';
import classes from './review-bar.module.css';
import type { ConfirmationDialogue } from './use-confirmation.ts';

interface Props {
  readonly state: Reviewing;
  readonly act: (action: ReviewAction) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onConfirm: () => void;
  readonly confirmRef: RefObject<HTMLButtonElement | null>;
  /** Set when 确认导入 met something; a field that is missing takes the focus. */
  readonly obstacle: ConfirmationDialogue['obstacle'];
}

/** Whose report of which year, how much of it is certain, and the two buttons of this step. */
export function ReviewBar({ state, act, onStep, onConfirm, confirmRef, obstacle }: Props) {
  const { review } = state;
  const counts = countsOf(review);
  const isDone = counts.pending === 0;
  const unit = useRef<HTMLInputElement>(null);
  const year = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (obstacle?.kind === 'unit-missing') unit.current?.focus();
    if (obstacle?.kind === 'year-missing') year.current?.focus();
  }, [obstacle]);
  return (
    <div className={classes['bar']}>
      <LabelledField
        ref={unit}
        label="单位"
        error={obstacle?.kind === 'unit-missing'}
        width="clamp(180px, 23vw, 320px)"
        placeholder="原文没有写，请填单位全称"
        value={review.unit}
        onChange={(event) => act({ kind: 'set-unit', unit: event.currentTarget.value })}
      />
      <LabelledField
        ref={year}
        label="年度"
        error={obstacle?.kind === 'year-missing'}
        width={84}
        placeholder="请填"
        inputMode="numeric"
        value={review.year}
        onChange={(event) => act({ kind: 'set-year', year: event.currentTarget.value })}
      />
      <p className={classes['counts']} role="status" aria-label="读取结果">
        读出 <b>{counts.read}</b> 格，确定 <b>{counts.certain}</b>，
        <span className={classes['pending']} data-any={isDone ? undefined : ''}>
          待看 <b>{counts.pending}</b>
        </span>
      </p>
      <Button
        variant="default"
        aria-label="上一处"
        disabled={isDone}
        onClick={() => onStep(-1)}
        px="xs"
        title="上一处 Shift+F8"
      >
        <IconArrowUp size={20} aria-hidden />
      </Button>
      <Button
        variant={isDone ? 'default' : 'filled'}
        disabled={isDone}
        leftSection={<IconArrowDown size={20} aria-hidden />}
        onClick={() => onStep(1)}
      >
        下一处 F8
      </Button>
      <Button
        ref={confirmRef}
        variant={isDone ? 'filled' : 'default'}
        leftSection={<IconCheck size={20} aria-hidden />}
        loading={state.isConfirming}
        onClick={onConfirm}
      >
        确认导入
      </Button>
    </div>
  );
}
