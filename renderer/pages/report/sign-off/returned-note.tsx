import type { SessionState } from '../../../editor/report-session.ts';
import { dayOf } from '../waivers/waiver-words.ts';
import classes from './sign-off.module.css';

/** Why a report that was final is a draft again, under the parts until it is signed off anew. */
export function ReturnedNote({ state }: { readonly state: SessionState }) {
  const { status, signOff } = state;
  if (status !== 'draft' || signOff?.kind !== 'returned') return null;
  return (
    <p className={classes['returned']}>
      {dayOf(signOff.signedAt)}退回修改：{signOff.reason}
    </p>
  );
}
