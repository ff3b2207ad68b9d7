import { useMemo, useState } from 'react';
import { withShownFigures } from '../../../../shared/narrative/linked-text.ts';
import type { LinkedReport, TextKey } from '../../../../shared/report/report.ts';
import { type FieldOffer, offerIdentity, offersIn } from '../../../components/linked-text/field-offers.ts';
import type { ReportSession } from '../../../editor/report-session.ts';

/** What the clerk declined, as long as the window is open; another report is asked about afresh. */
const declinedIn = new WeakMap<ReportSession, Set<string>>();

interface Wanted {
  readonly part: TextKey;
  readonly session: ReportSession;
  readonly stored: LinkedReport;
}

/** One text of the report as its field takes it: value, figures, offers, and what is done with them. */
export function useLinkedText({ part, session, stored }: Wanted) {
  const [, setDeclined] = useState(0);
  const declined = declinedIn.get(session) ?? new Set<string>();
  const all = useMemo(() => offersIn(stored, withShownFigures(stored), part), [stored, part]);
  return {
    value: stored.texts[part],
    tables: stored,
    offers: all.filter((offer) => !declined.has(offerIdentity(offer))),
    onType: (value: string) => session.type({ kind: 'set-text', text: part, value }),
    onEdit: (value: string) => session.edit([{ kind: 'set-text', text: part, value }]),
    onRefuse: (offer: FieldOffer) => {
      declinedIn.set(session, declined.add(offerIdentity(offer)));
      setDeclined(declined.size);
    },
  };
}
