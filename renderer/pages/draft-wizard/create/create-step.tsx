import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { HomeView, ReportView } from '../../../../main/api/contract.ts';
import { api } from '../../../app/api-client.ts';
import type { ApiFailure, ApiResult } from '../../../app/api-result.ts';
import { navigate } from '../../../app/router.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { WaitingLine } from '../../../components/waiting-line.tsx';
import { yearToReport } from '../../home/offices.ts';
import { WizardSteps } from '../wizard-steps.tsx';
import { CreateForm } from './create-form.tsx';
import classes from './create-step.module.css';

interface Loaded {
  readonly home: HomeView;
  readonly source: ReportView | null;
}

async function load(sourceId: string | null): Promise<ApiResult<Loaded>> {
  const [home, source] = await Promise.all([api.home(), sourceId === null ? null : api.report(sourceId)]);
  if (!home.ok) return home;
  if (source && !source.ok) return source;
  return { ok: true, data: { home: home.data, source: source?.data ?? null } };
}

/** 生成本年草稿, from a stored report or from nothing (`sourceId` null). */
export function CreateStep({ sourceId }: { readonly sourceId: string | null }) {
  const [loaded, setLoaded] = useState<ApiResult<Loaded> | null>(null);
  useEffect(() => {
    void load(sourceId).then(setLoaded);
  }, [sourceId]);
  return (
    <PageFrame place="生成本年草稿" lead={<WizardSteps at="生成本年草稿" />}>
      <main className={classes['desk']} aria-label="生成本年草稿">
        <div className={classes['column']}>
          {loaded === null && <WaitingLine>正在打开去年的报告</WaitingLine>}
          {loaded && !loaded.ok && <NotOpened problem={loaded.error} />}
          {loaded?.ok && <CreateForm {...startOf(loaded.data)} />}
        </div>
      </main>
    </PageFrame>
  );
}

function startOf({ home, source }: Loaded) {
  const report = source?.report;
  const [latest] = home.reports.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  return {
    source,
    reports: home.reports,
    unit: report?.unit ?? latest?.unit ?? '',
    year: String(report ? report.year + 1 : yearToReport(home.today)),
  };
}

function NotOpened({ problem }: { readonly problem: ApiFailure }) {
  return (
    <MessageLine
      tone="must"
      actions={<Button onClick={() => navigate({ kind: 'draft', start: 'file' })}>另选一份报告</Button>}
    >
      {problem.message}
    </MessageLine>
  );
}
