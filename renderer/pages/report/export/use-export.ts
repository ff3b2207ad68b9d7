import { useState } from 'react';
import type { ExportKind } from '../../../../main/api/contract.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import { downloadFile, exportFile } from '../report-api.ts';
import { endTyping } from '../use-report-session.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly file: ExportKind }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly file: ExportKind; readonly message: string };

const notSaved = '还有改动没有保存，所以没有导出；改动都还在这个窗口里。保存上以后再导出一次。';

/** Everything that was typed is on disk before a file is made from it. */
export function useExport(reportId: string, session: ReportSession) {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const run = async (file: ExportKind) => {
    endTyping();
    setState({ kind: 'working', file });
    if (!(await session.saveNow())) return setState({ kind: 'failed', file, message: notSaved });
    const result = await exportFile(reportId, file);
    if (!result.ok) return setState({ kind: 'failed', file, message: result.error.message });
    downloadFile(result.data);
    setState({ kind: 'done', name: result.data.name });
  };
  return { state, run: (file: ExportKind) => void run(file), reset: () => setState({ kind: 'idle' }) };
}
