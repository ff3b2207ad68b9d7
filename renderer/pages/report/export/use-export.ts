import { useState } from 'react';
import type { PacketFile } from '../../../../main/api/contract.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import { downloadFile, exportFile } from '../report-api.ts';
import { endTyping } from '../use-report-session.ts';
import { files } from './files.ts';

/** One file, or all of them in one archive. */
export type Wanted = PacketFile | 'packet';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly words: string }
  /** `remark` is what the packet had to leave out. */
  | { readonly kind: 'done'; readonly name: string; readonly remark: string | null }
  | { readonly kind: 'failed'; readonly file: Wanted; readonly message: string };

export const notSaved = '还有改动没有保存，所以没有导出；改动都还在这个窗口里。保存上以后再导出一次。';

type Prepared =
  | { readonly ok: true; readonly remark: string | null }
  | { readonly ok: false; readonly message: string };

/** Has every file made and proven, saying which; what cannot be printed here does not stop the others. */
async function prepareAll(reportId: string, say: (words: string) => void): Promise<Prepared> {
  let remark: string | null = null;
  for (const [index, { kind, words }] of files.entries()) {
    say(`正在生成${words}（${index + 1}/${files.length}）`);
    const made = await exportFile(reportId, kind);
    if (made.ok) continue;
    const isPrinting = made.error.code === 'no-browser' || made.error.code === 'print-failed';
    if (!isPrinting) return { ok: false, message: made.error.message };
    remark = `PDF 没有放进去：${made.error.message}`;
  }
  return { ok: true, remark };
}

/** Everything that was typed or chosen is on disk before a file is made from it. */
export function useExport(reportId: string, session: ReportSession, settled: () => Promise<unknown>) {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const run = async (file: Wanted) => {
    const fail = (message: string) => setState({ kind: 'failed', file, message });
    const say = (words: string) => setState({ kind: 'working', words });
    endTyping();
    say('正在生成文件');
    if (!(await session.saveNow())) return fail(notSaved);
    await settled();
    const prepared: Prepared = file === 'packet' ? await prepareAll(reportId, say) : { ok: true, remark: null };
    if (!prepared.ok) return fail(prepared.message);
    if (file === 'packet') say('正在装成一个压缩包');
    const result = await exportFile(reportId, file);
    if (!result.ok) return fail(result.error.message);
    downloadFile(result.data);
    setState({ kind: 'done', name: result.data.name, remark: prepared.remark });
  };
  return { state, run: (file: Wanted) => void run(file), reset: () => setState({ kind: 'idle' }) };
}
