import { useEffect, useState } from 'react';
import type { DraftWizard } from '../use-draft-wizard.ts';
import type { Reviewing } from '../wizard-state.ts';
import { type Confirmation, confirmationOf } from './confirmation.ts';

export interface ConfirmationDialogue {
  /** What stands in the way of 确认导入 since it was pressed; `null` before that and after the next change. */
  readonly obstacle: Exclude<Confirmation, { kind: 'ready' }> | null;
  readonly confirm: () => void;
  /** Takes the figures as they were read where places are left. */
  readonly confirmAnyway: () => void;
  /** Keeps the report that is there aside. */
  readonly replace: () => void;
}

/** Nothing is stored before 确认导入, and never on a half-answered question. */
export function useConfirmation(wizard: DraftWizard, { review }: Reviewing): ConfirmationDialogue {
  const [obstacle, setObstacle] = useState<ConfirmationDialogue['obstacle']>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of the review takes the question back
  useEffect(() => setObstacle(null), [review]);
  const send = (takePending: boolean, replace: boolean) => {
    const answer = confirmationOf(review);
    if (answer.kind === 'ready' || (answer.kind === 'pending' && takePending)) {
      setObstacle(null);
      wizard.confirm(answer.unit, answer.year, replace);
      return;
    }
    setObstacle(answer);
  };
  return {
    obstacle,
    confirm: () => send(false, false),
    confirmAnyway: () => send(true, false),
    replace: () => send(true, true),
  };
}
