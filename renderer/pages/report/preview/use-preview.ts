import { useEffect, useRef, useState } from 'react';
import type { ReportSession } from '../../../editor/report-session.ts';
import { notSaved } from '../export/use-export.ts';
import { type ExportedFile, exportFile } from '../report-api.ts';
import { endTyping } from '../use-report-session.ts';
import { type OpenPages, openPages } from './open-pages.ts';

export type Preview =
  | { readonly kind: 'working' }
  | { readonly kind: 'shown'; readonly file: ExportedFile; readonly pages: OpenPages }
  | { readonly kind: 'failed'; readonly message: string };

const notShown = '页面画不出来，报告没有改动。可以导出 PDF 或 Word 文档，打开来看。';

async function makePreview(reportId: string, session: ReportSession): Promise<Preview> {
  endTyping();
  if (!(await session.saveNow())) return { kind: 'failed', message: notSaved.replaceAll('导出', '预览') };
  const printed = await exportFile(reportId, 'pdf');
  if (!printed.ok) return { kind: 'failed', message: printed.error.message };
  try {
    return { kind: 'shown', file: printed.data, pages: await openPages(printed.data.blob) };
  } catch {
    return { kind: 'failed', message: notShown };
  }
}

/** The pages as they will be printed: the very PDF that is exported, made anew each time the preview is opened. */
export function usePreview(reportId: string, session: ReportSession) {
  const [preview, setPreview] = useState<Preview>({ kind: 'working' });
  const [attempt, setAttempt] = useState(0);
  const saving = useRef(session);
  saving.current = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    let isWanted = true;
    let opened: OpenPages | null = null;
    setPreview({ kind: 'working' });
    makePreview(reportId, saving.current).then((made) => {
      if (made.kind === 'shown') opened = made.pages;
      if (isWanted) setPreview(made);
      else opened?.close();
    });
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [reportId, attempt]);
  return { preview, retry: () => setAttempt((count) => count + 1) };
}
