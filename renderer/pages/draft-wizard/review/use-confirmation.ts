import { useEffect, useState } from 'react';
import type { Reviewing } from '../wizard-state.ts';
import { type Confirmation, confirmationOf } from './confirmation.ts';

export interface ConfirmationDialogue {
  /** What stands in the way of 确认导入 since it was pressed; `null` before that and after the next change. */
  readonly obstacle: Exclude<Confirmation, { kind: 'ready' }> | null;
  readonly confirm: () => void;
  /** Takes the figures as they were read where places are left. */
  readonly confirmAnyway: () => void;
}

/** Stores what was reviewed; `replace` keeps a report of the same year and unit aside. */
export type Confirm = (unit: string, year: number, replace: boolean) => void;

/** Nothing is stored before 确认导入, and never on a half-answered question. */
export function useConfirmation(confirm: Confirm, { review }: Reviewing): ConfirmationDialogue {
  const [obstacle, setObstacle] = useState<ConfirmationDialogue['obstacle']>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of the review takes the question back
  useEffect(() => setObstacle(null), [review]);
  const send = (takePending: boolean) => {
    const answer = confirmationOf(review);
    if (answer.kind === 'ready' || (answer.kind === 'pending' && takePending)) {
      setObstacle(null);
      confirm(answer.unit, answer.year, false);
      return;
    }
    setObstacle(answer);
  };
  return {
    obstacle,
    confirm: () => send(false),
    confirmAnyway: () => send(true),
  };
}
