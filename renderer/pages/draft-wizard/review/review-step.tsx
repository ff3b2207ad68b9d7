import { Splitter } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { CellKey, Generation } from '../../../../shared/formats/formats.ts';
import { formOf } from '../../../../shared/formats/formats.ts';
import { PageFrame } from '../../../components/page-frame.tsx';
import { useRememberedSizes } from '../../../components/remembered-sizes.ts';
import type { Reviewing } from '../wizard-state.ts';
import { FormView } from './form-view.tsx';
import { HandedOutLine } from './handed-out-line.tsx';
import { pendingDoubts } from './pending.ts';
import type { ReviewAction } from './review-actions.ts';
import { ReviewBar } from './review-bar.tsx';
import { ReviewLine } from './review-line.tsx';
import classes from './review-step.module.css';
import { ReviewedSource } from './reviewed-source.tsx';
import { SpotDock } from './spot-dock.tsx';
import { type Confirm, useConfirmation } from './use-confirmation.ts';
import { useFocusTargets, useStepKeys } from './use-review-keys.ts';

interface Props {
  readonly state: Reviewing;
  readonly generation: Generation;
  readonly act: (action: ReviewAction) => void;
  readonly confirm: Confirm;
  /** Where among the steps or the files this review is, and the way out of it. */
  readonly lead: ReactNode;
  readonly trail: ReactNode;
}

/** 核对读取结果: the file at the left, the official form at the right, one doubt after the other between them. */
export function ReviewStep({ state, generation, act, confirm, lead, trail }: Props) {
  const { review } = state;
  const focus = useFocusTargets(pendingDoubts(review).length > 0);
  const confirmation = useConfirmation(confirm, state);
  const step = useCallback(
    (by: 1 | -1) => {
      act({ kind: 'step', by });
      focus.ask();
    },
    [act, focus.ask],
  );
  useStepKeys(step);
  const [sizes, keepSizes] = useRememberedSizes('review', [40, 60]);
  const select = useCallback((cell: CellKey) => act({ kind: 'select', spot: { kind: 'cell', cell } }), [act]);
  const open = (cell: CellKey) => {
    select(cell);
    // Not the queue's focus: this cell is wanted even when nothing is left to look at.
    requestAnimationFrame(() => focus.field.current?.focus());
  };
  return (
    <PageFrame place="核对读取结果" lead={lead} trail={trail}>
      <main className={classes['page']} aria-label="核对读取结果">
        <ReviewBar
          state={state}
          act={act}
          onStep={step}
          onConfirm={confirmation.confirm}
          confirmRef={focus.confirm}
          obstacle={confirmation.obstacle}
        />
        <HandedOutLine review={review} />
        <Splitter
          className={classes['panes'] ?? ''}
          sizes={[...sizes]}
          onSizeChange={(next) => keepSizes(next.map(Number))}
          lineSize={10}
          handleColor="transparent"
          attributes={{ handle: { 'aria-label': '原文和官方表的宽窄，左右键调整' } }}
        >
          <Splitter.Pane defaultSize={40} min={20} className={classes['pane'] ?? ''}>
            <ReviewedSource review={review} onPick={open} />
          </Splitter.Pane>
          <Splitter.Pane defaultSize={60} min={40} className={classes['pane'] ?? ''}>
            <section className={classes['form']} aria-label="官方表">
              <h2 className={classes['title']}>
                官方表 <span className={classes['notice']}>{formOf(generation).notice}</span>
              </h2>
              <SpotDock review={review} generation={generation} act={act} onStep={step} fieldRef={focus.field} />
              <FormView review={review} generation={generation} onSelect={select} onOpen={open} />
            </section>
          </Splitter.Pane>
        </Splitter>
        <ReviewLine state={state} confirmation={confirmation} onStep={step} />
      </main>
    </PageFrame>
  );
}
