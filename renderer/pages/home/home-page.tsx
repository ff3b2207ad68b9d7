import { Button } from '@mantine/core';
import type { HomeView } from '../../../main/api/contract.ts';
import { navigate } from '../../app/router.ts';
import { hashOf } from '../../app/routes.ts';
import { ChecksHelp } from '../../components/checks-help/checks-help.tsx';
import { DropVeil } from '../../components/drop-veil.tsx';
import { useFileDrop } from '../../components/file-drop.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { SaveIndicator } from '../../components/save-indicator.tsx';
import { WaitingLine } from '../../components/waiting-line.tsx';
import type { DraftWizard } from '../draft-wizard/use-draft-wizard.ts';
import type { HistoryImport } from '../history/use-history-import.ts';
import { BackupMoment } from './backup-moment.tsx';
import { DeskNotices } from './desk-notices.tsx';
import { FirstUse } from './first-use.tsx';
import classes from './home-page.module.css';
import { OfficeDesk } from './office-desk.tsx';
import { officesOf } from './offices.ts';
import { UnfinishedHistory } from './unfinished-history.tsx';
import { UnfinishedReview } from './unfinished-review.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { useChosenUnit } from './use-chosen-unit.ts';
import { useHome } from './use-home.ts';

function lastSaved(home: HomeView): string | null {
  return (
    home.reports
      .map((report) => report.savedAt)
      .toSorted()
      .at(-1) ?? null
  );
}

/** 工作台: whose report, how far it is, what to do next. A file let go anywhere on it is read, several as past years. */
export function HomePage({ wizard, history }: { readonly wizard: DraftWizard; readonly history: HistoryImport }) {
  const { home, ask } = useHome();
  const [chosen, choose] = useChosenUnit();
  const readFiles = (files: readonly File[]) => {
    wizard.readFiles(files);
    if (files.length <= 1) navigate({ kind: 'draft', start: 'file' });
  };
  const { isOver, handlers } = useFileDrop(readFiles);

  const view = home?.ok ? home.data : null;
  const offices = view ? officesOf(view.reports, view.today) : [];
  const office = offices.find(({ unit }) => unit === chosen) ?? offices[0];
  const savedAt = view && lastSaved(view);
  return (
    <PageFrame
      place=""
      lead={office && <UnitChoice units={offices.map(({ unit }) => unit)} chosen={office.unit} onChoose={choose} />}
      trail={
        <>
          <ChecksHelp look="words" pack={view?.rulePack} />
          {savedAt && <SaveIndicator state={{ kind: 'saved', savedAt }} />}
          {view && <BackupMoment backup={view.backup} />}
        </>
      }
    >
      <main className={classes['desk']} aria-label="工作台" {...handlers}>
        <div className={classes['column']}>
          <UnfinishedReview state={wizard.state} onDrop={wizard.startOver} />
          <UnfinishedHistory history={history} />
          {home === null && <WaitingLine>正在打开工作台</WaitingLine>}
          {home && !home.ok && (
            <MessageLine tone="must" actions={<Button onClick={ask}>再试一次</Button>}>
              {home.error.message}
            </MessageLine>
          )}
          {view && <DeskNotices notices={view.notices} backup={view.backup} />}
          {view && !office && <FirstUse onFiles={readFiles} />}
          {view && office && (
            <OfficeDesk office={office} today={view.today} dueOn={view.rulePack?.dueOn ?? null} onFiles={readFiles} />
          )}
          {view && (
            <div className={classes['foot']}>
              <p className={classes['folder']}>报告都存在这台电脑上：{view.dataFolder}</p>
              <a href={hashOf({ kind: 'shelf' })}>整理报告</a>
              <a href={hashOf({ kind: 'settings' })}>设置</a>
            </div>
          )}
        </div>
        {isOver && <DropVeil>松开鼠标，读取报告</DropVeil>}
      </main>
    </PageFrame>
  );
}
