import { type CSSProperties, useMemo } from 'react';
import type { ReportView } from '../../../main/api/contract.ts';
import { PageFrame } from '../../components/page-frame.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { groupFindings, marksOf, tallyByPart, tallyOf } from '../../editor/finding-list.ts';
import { CellHelp, helpHeightPx } from './cell-help.tsx';
import { DeskActions } from './desk-actions.tsx';
import { DeskLine } from './desk-line.tsx';
import { FindBox } from './find/find-box.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { usePanelFocus } from './findings/use-panel-focus.ts';
import { Progress } from './progress.tsx';
import { RepairingProvider, useRepairing } from './repairs/use-repairing.ts';
import classes from './report-page.module.css';
import { SectionPane } from './section-pane.tsx';
import { SectionRail } from './section-rail.tsx';
import { ReturnedNote } from './sign-off/returned-note.tsx';
import { SignOffLine } from './sign-off/sign-off-line.tsx';
import { useSignOff } from './sign-off/use-sign-off.ts';
import { SourceDock } from './source/source-dock.tsx';
import { SubmissionNote } from './submission/submission-note.tsx';
import { useSubmission } from './submission/use-submission.ts';
import { useCorrecting } from './use-correcting.ts';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePaneKey } from './use-pane-key.ts';
import { usePanel } from './use-panel.ts';
import { useReportSession } from './use-report-session.ts';
import { useWaiving, WaivingProvider } from './waivers/use-waiving.ts';

/** One open report: its parts at the left, what is being filled in the middle, what is left to mend at the right. */
export function ReportDesk({ view: opened }: { readonly view: ReportView }) {
  const { session, state } = useReportSession(opened);
  const { report, findings, waived, status, signOff } = state;
  const view = useMemo(() => ({ ...opened, status, signOff }), [opened, status, signOff]);
  const desk = useDesk(report, findings, waived);
  const panel = usePanel();
  const correcting = useCorrecting(view.id, status, state.canUndo);
  const { isEditable } = correcting;
  const actions = useDeskKeys(session, state, desk, isEditable);
  const byPart = useMemo(() => tallyByPart(report, findings), [report, findings]);
  const whole = useMemo(() => tallyOf(report, findings), [report, findings]);
  const groups = useMemo(() => groupFindings(report, findings), [report, findings]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const focus = usePanelFocus(state, desk.mark);
  usePaneKey(panel, focus, desk);
  const waiving = useWaiving(view.id, session, desk, focus, isEditable);
  const repairing = useRepairing(session, desk, focus, isEditable);
  const submission = useSubmission(opened, session, state, desk);
  const signing = useSignOff(view.id, session, state, { desk, tally: whole, submission });
  return (
    <PageFrame
      place={report.unit || '未写单位'}
      placeEnd={`${report.year} 年度报告`}
      lead={
        <>
          <StatusWord status={view.status} isSubmitted={submission.standing !== null} />
          <Progress tally={whole} />
        </>
      }
      trail={
        <DeskActions
          reportId={view.id}
          session={session}
          state={state}
          actions={actions}
          isEditable={isEditable}
          signOff={signing}
          tally={whole}
        />
      }
    >
      <main
        className={classes['desk']}
        aria-label="报告页"
        data-panel={panel.isOpen ? 'open' : 'closed'}
        style={{ '--panel-width': `${panel.widthPx}px` } as CSSProperties}
      >
        <SectionRail report={report} tallies={byPart} part={desk.part} onOpen={desk.openPart}>
          <ReturnedNote state={state} />
          <SubmissionNote
            submission={submission}
            status={status}
            generation={report.generation}
            onReturn={signing.askReturn}
          />
        </SectionRail>
        <div className={classes['middle']} data-below={actions.below ?? undefined}>
          <SectionPane
            view={view}
            session={session}
            state={state}
            correcting={correcting}
            desk={desk}
            marks={marks}
            roomBelowPx={actions.below === 'help' ? helpHeightPx : 0}
            onMark={(finding) => {
              panel.show();
              desk.goToFinding(finding);
            }}
          />
          {signing.question ? (
            <SignOffLine
              key={signing.question}
              signOff={signing}
              tally={whole}
              changed={submission.changes?.count ?? 0}
              isDated={report.issuedOn !== null}
            />
          ) : (
            <DeskLine
              report={report}
              previous={state.previous}
              desk={desk}
              session={session}
              state={state}
              isSourceOpen={actions.below === 'source'}
              onSource={actions.toggleSource}
            />
          )}
          <SourceDock
            view={view}
            report={report}
            desk={desk}
            isOpen={actions.below === 'source'}
            onClose={actions.closeBelow}
          />
          <CellHelp
            generation={report.generation}
            desk={desk}
            isOpen={actions.below === 'help'}
            onClose={actions.closeBelow}
          />
        </div>
        <WaivingProvider value={waiving}>
          <RepairingProvider value={repairing}>
            <FindingsPanel
              report={report}
              findings={findings}
              groups={groups}
              waived={waived}
              tally={whole}
              byPart={byPart}
              desk={desk}
              isEditable={isEditable}
              panel={panel}
              pack={state.rulePack}
              focus={focus}
              onFill={session.edit}
            />
          </RepairingProvider>
        </WaivingProvider>
        {actions.findWish && (
          <FindBox report={report} desk={desk} wish={actions.findWish} onClose={actions.closeFind} />
        )}
      </main>
    </PageFrame>
  );
}
