import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { navigate } from '../../../app/router.ts';
import { DropVeil } from '../../../components/drop-veil.tsx';
import { useFileDrop } from '../../../components/file-drop.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { Paper } from '../../../components/paper.tsx';
import type { DraftWizard } from '../use-draft-wizard.ts';
import type { Choosing } from '../wizard-state.ts';
import { WizardSteps } from '../wizard-steps.tsx';
import classes from './choose-step.module.css';
import { DropBox } from './drop-box.tsx';
import { PasteBox } from './paste-box.tsx';
import { pastedFrom } from './pasted-from.ts';
import { StoredReports } from './stored-reports.tsx';

interface Props {
  readonly wizard: DraftWizard;
  readonly state: Choosing;
}

/** 选择去年报告: a file, a paste, or a report that is already kept here. */
export function ChooseStep({ wizard, state }: Props) {
  const { isOver, handlers } = useFileDrop(wizard.readFiles);
  usePasteAnywhere(wizard);
  return (
    <PageFrame place="起草年度报告" lead={<WizardSteps at="选择去年报告" />}>
      <main className={classes['desk']} aria-label="选择去年报告" {...handlers}>
        <div className={classes['column']}>
          <Paper label="报告文件">
            {state.pasted === null ? (
              <DropBox wizard={wizard} reading={state.reading} />
            ) : (
              <PasteBox wizard={wizard} pasted={state.pasted} reading={state.reading} />
            )}
            <div className={classes['answer']}>
              {state.problem && <MessageLine tone="must">{state.problem.message}</MessageLine>}
            </div>
          </Paper>
          <StoredReports />
          <div className={classes['blank']}>
            <span>没有去年的报告：</span>
            <Button variant="default" onClick={() => navigate({ kind: 'draft', start: 'blank' })}>
              从空表开始
            </Button>
          </div>
        </div>
        {isOver && <DropVeil>松开鼠标，读取报告</DropVeil>}
      </main>
    </PageFrame>
  );
}

/** Ctrl+V outside a field: a copied file is read, copied text is shown first. */
function usePasteAnywhere({ readFiles, setPasted }: DraftWizard): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = event.clipboardData && pastedFrom(event.clipboardData);
      if (files.length > 0) readFiles(files);
      else if (pasted) setPasted(pasted);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [readFiles, setPasted]);
}
