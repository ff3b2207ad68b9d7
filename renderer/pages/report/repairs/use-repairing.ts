import { createContext, useContext, useMemo, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { Change, Totals } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { applyRepair, totalsOf, type Ways, waysFor } from '../../../editor/apply-repair.ts';
import { identityOf } from '../../../editor/finding-list.ts';
import { repairAll } from '../../../editor/repair-all.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import type { PanelFocus } from '../findings/use-panel-focus.ts';
import type { Desk } from '../use-desk.ts';

/** What would be left to do after some changes. */
export interface Outlook {
  /** The same problem, as it would be told then; `null` where it would be gone. */
  readonly left: Finding | null;
  /** Problems that must be mended and are not there now. */
  readonly newErrors: number;
}

/** 改成…, 全部改好 and 改这里, for whatever row of the list offers them. */
export interface Repairing {
  /** False for a report that is signed off, and for an imported one until it is being put right. */
  readonly isPossible: boolean;
  readonly totals: Totals;
  /** As it stands now; asking again after a change gives another one. */
  readonly report: () => Report;
  readonly waysFor: (finding: Finding) => Ways;
  readonly repair: (finding: Finding, label: string) => void;
  readonly repairAll: (rule: string) => void;
  readonly lookAhead: (finding: Finding, changes: readonly Change[]) => Outlook;
  /** What a clerk typed in the list. */
  readonly fix: (finding: Finding, changes: readonly Change[]) => void;
}

const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error').length;

/** The same object as long as the report may be changed, so that no row is drawn anew. */
export function useRepairing(session: ReportSession, desk: Desk, focus: PanelFocus, isPossible: boolean): Repairing {
  const latest = useRef(desk);
  latest.current = desk;
  return useMemo(() => {
    const shown = () => session.state();
    /** The place is shown while the keys stay in the list. */
    const done = ([change]: readonly Change[], words: string) => {
      if (change) latest.current.goToChange(change, true);
      latest.current.say('good', words);
    };
    return {
      isPossible,
      totals: totalsOf(shown().status),
      report: () => shown().report,
      waysFor: (finding) => waysFor(shown().report, shown().status, finding),
      repair: (finding, label) => {
        focus.leave();
        const repair = applyRepair(session, finding, label);
        if (repair) done(repair.changes, `已${repair.label}，可以撤销。`);
        else latest.current.say('look', '这里刚刚改过，没有再动。请再看一下。');
      },
      repairAll: (rule) => {
        focus.leave();
        const places = repairAll(session, rule);
        latest.current.say('good', `${places} 处都改好了，一次撤销就能全部改回。`);
      },
      lookAhead: (finding, changes) => {
        const after = session.tryOut(changes);
        const left = after.find((one) => identityOf(one) === identityOf(finding)) ?? null;
        const gone = left === null && finding.severity === 'error' ? 1 : 0;
        return { left, newErrors: Math.max(0, errorsIn(after) - errorsIn(shown().findings) + gone) };
      },
      fix: (finding, changes) => {
        focus.leave(identityOf(finding));
        session.edit(changes);
        done(changes, '已改好，可以撤销。');
      },
    };
  }, [session, focus, isPossible]);
}

const RepairingContext = createContext<Repairing | null>(null);
export const RepairingProvider = RepairingContext.Provider;

/** `null` outside a report's page. */
export function useRepairingHere(): Repairing | null {
  return useContext(RepairingContext);
}
