import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReportView } from '../../../main/api/contract.ts';
import { createReportSession, type ReportSession, type SessionState } from '../../editor/report-session.ts';
import { saveChanges, sendParting, travel } from './report-api.ts';

/** Sessions of this window by report. One with changes that could not be saved is taken up again when its page is reopened. */
const sessions = new Map<string, ReportSession>();

function sessionOf(view: ReportView): ReportSession {
  const kept = sessions.get(view.id);
  if (kept && kept.state().unsavedCount > 0) {
    // What is not saved stays; what was settled elsewhere meanwhile, such as the county's rules, is as it is now.
    kept.takeStanding(view);
    return kept;
  }
  const session = createReportSession(view, {
    save: (changes) => saveChanges(view.id, changes),
    travel: (direction) => travel(view.id, direction),
    later: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  });
  sessions.set(view.id, session);
  return session;
}

/** A half-typed cell is taken over when it loses focus. */
export function endTyping(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The open report; what was typed last still goes out when the page is left or closed. */
export function useReportSession(view: ReportView): { readonly session: ReportSession; readonly state: SessionState } {
  const [session] = useState(() => sessionOf(view));
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    const part = () => {
      endTyping();
      const changes = session.unsent();
      if (changes.length > 0) sendParting(view.id, changes);
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') void session.saveNow();
    };
    window.addEventListener('pagehide', part);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', part);
      document.removeEventListener('visibilitychange', hide);
      void session.saveNow();
    };
  }, [session, view.id]);
  return { session, state };
}
