import { createContext, useContext, useMemo, useRef } from 'react';
import { coverageOf, type WeighedFinding } from '../../../../shared/checks/waiver.ts';
import { identityOf } from '../../../editor/finding-list.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import type { PanelFocus } from '../findings/use-panel-focus.ts';
import { withdrawWaiver, writeWaiver } from '../report-api.ts';
import type { Desk } from '../use-desk.ts';

/** 写说明 and 撤回, for whatever row of the list offers them. */
export interface Waiving {
  /** False for a report that is signed off or imported. */
  readonly isPossible: boolean;
  /** What keeps it from being written, in a sentence; `null` once it is on disk. */
  readonly write: (finding: WeighedFinding, author: string, reason: string) => Promise<string | null>;
  readonly withdraw: (finding: WeighedFinding) => Promise<void>;
}

const notSaved = '刚才的改动还没有保存，说明没有记下，都还在这个窗口里。保存上以后再记。';

/** The same object as long as the report stands as it does, so that no row is drawn anew. */
export function useWaiving(
  reportId: string,
  session: ReportSession,
  desk: Desk,
  focus: PanelFocus,
  isPossible: boolean,
): Waiving {
  const latest = useRef(desk);
  latest.current = desk;
  return useMemo(
    () => ({
      isPossible,
      write: async (finding, author, reason) => {
        if (!(await session.saveNow())) return notSaved;
        const covers = coverageOf(finding, session.state().report);
        const result = await writeWaiver(reportId, { covers, author, reason });
        if (!result.ok) return result.error.message;
        focus.leave();
        session.takeStanding(result.data);
        latest.current.say('good', '说明已记下，这一处移到“已说明”。数字或文字一变，就要重新说明。');
        return null;
      },
      withdraw: async (finding) => {
        const { waived } = finding;
        if (!waived) return;
        const result = await withdrawWaiver(reportId, waived.id);
        if (result.ok) {
          focus.leave(identityOf(finding));
          session.takeStanding(result.data);
        }
        if (result.ok) latest.current.say('plain', '说明已撤回，这一处又要改或重新说明。');
        else latest.current.say('look', result.error.message);
      },
    }),
    [reportId, session, focus, isPossible],
  );
}

const WaivingContext = createContext<Waiving | null>(null);
export const WaivingProvider = WaivingContext.Provider;

/** `null` outside a report's page. */
export function useWaivingHere(): Waiving | null {
  return useContext(WaivingContext);
}
