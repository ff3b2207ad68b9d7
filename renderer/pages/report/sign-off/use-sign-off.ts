import { useState } from 'react';
import type { ReportView } from '../../../../main/api/contract.ts';
import { whatKeepsFromSignOff } from '../../../../shared/checks/readiness.ts';
import type { ApiResult } from '../../../app/api-result.ts';
import type { Tally } from '../../../editor/finding-list.ts';
import type { ReportSession, SessionState } from '../../../editor/report-session.ts';
import { finaliseReport, returnReport } from '../report-api.ts';
import type { SubmissionState } from '../submission/use-submission.ts';
import type { Desk } from '../use-desk.ts';

export type SignOffQuestion = 'submit' | 'finalise' | 'return';

interface Surroundings {
  readonly desk: Desk;
  readonly tally: Tally;
  readonly submission: SubmissionState;
}

const notSaved = '还有改动没有保存，所以没有定稿，都还在这个窗口里。保存上以后再定稿。';

/** 送审, 定稿 and 退回修改: asked once in the line under the table, then done and said there. */
export function useSignOff(
  reportId: string,
  session: ReportSession,
  state: SessionState,
  { desk, tally, submission }: Surroundings,
) {
  const [asked, setAsked] = useState<SignOffQuestion | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const { status } = state;
  const possible: Exclude<SignOffQuestion, 'submit'> | null =
    status === 'draft' ? 'finalise' : status === 'final' ? 'return' : null;
  const canReturn = status === 'final' || (status === 'draft' && submission.standing !== null);
  const isPossible = asked === 'return' ? canReturn : status === 'draft';
  const question = isPossible && state.save.kind !== 'unsaved' ? asked : null;

  const leave = () => {
    setAsked(null);
    desk.refocus();
  };
  const take = (result: ApiResult<ReportView>, done: string) => {
    leave();
    if (!result.ok) return desk.say('must', result.error.message);
    session.takeStanding(result.data);
    desk.say('good', done);
  };
  const finalise = async () => {
    if (!(await session.saveNow())) return desk.say('must', notSaved);
    take(await finaliseReport(reportId), '已定稿，现在只能看和导出。要改，请先退回修改。');
  };
  const sendBack = async (reason: string) => {
    const returned = await returnReport(reportId, reason);
    if (returned.ok) submission.end();
    take(returned, '已退回修改，又是草稿，可以接着改。原因已记下。');
  };
  const submit = async (clerk: string) => {
    setSubmitting(true);
    const { tone, words } = await submission.submit(clerk);
    setSubmitting(false);
    leave();
    desk.say(tone, words);
  };
  return {
    possible,
    question,
    isSubmitting,
    askSubmit: () => setAsked('submit'),
    askReturn: () => setAsked('return'),
    submit: (clerk: string) => void submit(clerk),
    ask: () => {
      const kept = possible === 'finalise' ? whatKeepsFromSignOff(tally) : null;
      if (kept !== null) return desk.say('must', `${kept}按 F8 到下一处；不必改的，在右侧写说明。`);
      setAsked(possible);
    },
    leave,
    finalise: () => void finalise(),
    sendBack: (reason: string) => void sendBack(reason),
  };
}

export type SignOff = ReturnType<typeof useSignOff>;
