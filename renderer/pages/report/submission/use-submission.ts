import { useMemo, useState } from 'react';
import type { ReportView, Submission } from '../../../../main/api/contract.ts';
import type { ReportSession, SessionState } from '../../../editor/report-session.ts';
import { downloadFile, submissionFile, submitReport } from '../report-api.ts';
import type { Desk } from '../use-desk.ts';
import { endTyping } from '../use-report-session.ts';
import { rememberAuthor } from '../waivers/remembered-author.ts';
import { type ChangesSince, changesSince } from './changes-since.ts';

/** What came of it, for the line under the table. */
interface Outcome {
  readonly tone: 'good' | 'must';
  readonly words: string;
}

export interface SubmissionState {
  /** The 送审 the report stands at; `null` before the first and after 退回修改. */
  readonly standing: Submission | null;
  /** What was changed since; `null` without a standing 送审. */
  readonly changes: ChangesSince | null;
  readonly submit: (clerk: string) => Promise<Outcome>;
  /** 退回修改 ends it. */
  readonly end: () => void;
  readonly download: () => void;
}

const notSaved = '还有改动没有保存，所以没有送审，都还在这个窗口里。保存上以后再送审。';

/** 送审: everything typed is saved, the file is made and put on record, and goes to the downloads. */
export function useSubmission(
  { id, submission }: ReportView,
  session: ReportSession,
  state: SessionState,
  desk: Desk,
): SubmissionState {
  const [standing, setStanding] = useState<Submission | null>(submission ?? null);
  const { report } = state;
  const changes = useMemo(() => standing && changesSince(standing.report, report), [standing, report]);

  const fetchFile = async (done: (name: string) => string): Promise<Outcome> => {
    const file = await submissionFile(id);
    if (!file.ok) return { tone: 'must', words: file.error.message };
    downloadFile(file.data);
    return { tone: 'good', words: done(file.data.name) };
  };
  const submit = async (clerk: string): Promise<Outcome> => {
    endTyping();
    if (!(await session.saveNow())) return { tone: 'must', words: notSaved };
    const submitted = await submitReport(id, clerk);
    if (!submitted.ok) return { tone: 'must', words: submitted.error.message };
    rememberAuthor(clerk);
    setStanding(submitted.data);
    return fetchFile((name) => `已送审。送审件「${name}」已导出，在“下载”文件夹里。以后再改，会提示改了几处。`);
  };
  const download = async () => {
    const { tone, words } = await fetchFile((name) => `已导出送审时的那一份：「${name}」。`);
    desk.say(tone, words);
  };
  return { standing, changes, submit, end: () => setStanding(null), download: () => void download() };
}
