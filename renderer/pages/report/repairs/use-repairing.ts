import { createContext, useContext, useMemo, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { applyRepair } from '../../../editor/apply-repair.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import type { Desk } from '../use-desk.ts';

/** 改成…, for whatever row of the list offers it. */
export interface Repairing {
  /** False for a report that is signed off or imported. */
  readonly isPossible: boolean;
  readonly repair: (finding: Finding) => void;
}

/** The same object as long as the report may be changed, so that no row is drawn anew. */
export function useRepairing(session: ReportSession, desk: Desk, isPossible: boolean): Repairing {
  const latest = useRef(desk);
  latest.current = desk;
  return useMemo(
    () => ({
      isPossible,
      repair: (finding) => {
        const repair = applyRepair(session, finding);
        const [change] = repair?.changes ?? [];
        if (!repair || !change) return latest.current.say('look', '这里刚刚改过，没有再动。请再看一下。');
        latest.current.goToChange(change);
        latest.current.say('good', `已${repair.label}，可以撤销。`);
      },
    }),
    [session, isPossible],
  );
}

const RepairingContext = createContext<Repairing | null>(null);
export const RepairingProvider = RepairingContext.Provider;

/** `null` outside a report's page. */
export function useRepairingHere(): Repairing | null {
  return useContext(RepairingContext);
}
