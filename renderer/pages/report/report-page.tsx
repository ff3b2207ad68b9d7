import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ReportView } from '../../../main/api/contract.ts';
import type { ApiResult } from '../../app/api-result.ts';
import { navigate } from '../../app/router.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { WaitingLine } from '../../components/waiting-line.tsx';
import { openReport } from './report-api.ts';
import { ReportDesk } from './report-desk.tsx';
import classes from './report-page.module.css';

function WayOut({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  if (code === 'not-found') return <Button onClick={() => navigate({ kind: 'home' })}>回到工作台</Button>;
  return <Button onClick={onRetry}>再试一次</Button>;
}

/** The six sections of one report, to be filled and checked. */
export function ReportPage({ reportId }: { readonly reportId: string }) {
  const [opened, setOpened] = useState<ApiResult<ReportView> | null>(null);
  const open = useCallback(() => {
    setOpened(null);
    let isWanted = true;
    openReport(reportId).then((result) => {
      if (isWanted) setOpened(result);
    });
    return () => {
      isWanted = false;
    };
  }, [reportId]);
  useEffect(open, [open]);

  if (opened?.ok) return <ReportDesk view={opened.data} />;
  return (
    <PageFrame place="年度报告">
      <main className={classes['alone']} aria-label="报告页">
        {opened === null ? (
          <WaitingLine>正在打开报告</WaitingLine>
        ) : (
          <MessageLine tone="must" actions={<WayOut code={opened.error.code} onRetry={open} />}>
            报告没有打开：{opened.error.message}
          </MessageLine>
        )}
      </main>
    </PageFrame>
  );
}
