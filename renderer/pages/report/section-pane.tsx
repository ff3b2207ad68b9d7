import { Button } from '@mantine/core';
import type { ReportView } from '../../../main/api/contract.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { momentOf } from '../../components/clock-time.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { totalsOf } from '../../editor/apply-repair.ts';
import type { ReportSession, SessionState } from '../../editor/report-session.ts';
import { sheetOf } from '../../editor/sheet.ts';
import { partName } from './part-names.ts';
import { AroundTable } from './prose/around-table.tsx';
import { ProsePart } from './prose/prose-part.tsx';
import { TitlePart } from './prose/title-part.tsx';
import classes from './section-pane.module.css';
import { SheetView } from './sheet/sheet-view.tsx';
import type { Correcting } from './use-correcting.ts';
import { type Desk, tableOf } from './use-desk.ts';

interface Props {
  readonly view: ReportView;
  readonly session: ReportSession;
  readonly state: SessionState;
  readonly correcting: Correcting;
  readonly desk: Desk;
  readonly marks: ReadonlyMap<CellKey, Finding>;
  readonly onMark: (finding: Finding) => void;
  readonly roomBelowPx: number;
}

/** Why nothing can be typed, or what is changed here, where that is not plain. */
function reasonOf({ status, sourceFile, signOff }: ReportView, { isEditable }: Correcting): string | null {
  if (status === 'final') {
    const when = signOff ? `${momentOf(signOff.signedAt, new Date())} ` : '';
    return `${when}已定稿，只能看和导出。要改，请点右上角的“退回修改”。`;
  }
  if (status !== 'imported') return null;
  const from = sourceFile ? `，读自文件「${sourceFile.name}」` : '';
  if (isEditable) return `正在改正导入的报告${from}。原文件还原样存着，每一处都可以撤销。`;
  return `这是导入的报告${from}，照原样保存。`;
}

function TablePart(props: Props) {
  const { session, state, correcting, desk, marks, onMark } = props;
  const table = tableOf(state.report, desk.part);
  if (!table) return null;
  return (
    <SheetView
      key={table}
      sheet={sheetOf(state.report.generation, table, totalsOf(state.status))}
      report={state.report}
      previous={state.previous}
      marks={marks}
      lit={desk.lit}
      isReadOnly={!correcting.isEditable}
      start={desk.sheetStart(table)}
      target={desk.cellTarget}
      onChanges={session.edit}
      onNotice={desk.say}
      onMoved={(moved, isByHand) => desk.sheetMoved(table, moved, isByHand)}
      onMark={onMark}
      roomBelowPx={props.roomBelowPx}
    />
  );
}

/** The part that is being worked on: its heading, its table or its text. */
export function SectionPane(props: Props) {
  const { view, session, state, correcting, desk } = props;
  const { part } = desk;
  const { report, stored, previous } = state;
  const isReadOnly = !correcting.isEditable;
  const reason = reasonOf(view, correcting);
  const table = tableOf(report, part);
  return (
    <section className={classes['pane']} aria-label={partName(report.generation, part)}>
      <header className={classes['head']}>
        <h2 className={classes['heading']}>{partName(report.generation, part)}</h2>
        {table && part !== 'title' && (
          <AroundTable
            key={part}
            part={part}
            session={session}
            stored={stored}
            isReadOnly={isReadOnly}
            onGoToCell={desk.goToCell}
          />
        )}
      </header>
      {reason && (
        <MessageLine
          tone="plain"
          actions={
            correcting.begin && (
              <Button size="sm" variant="default" onClick={correcting.begin}>
                改正这份报告
              </Button>
            )
          }
        >
          {reason}
        </MessageLine>
      )}
      <div className={classes['body']} data-kind={table ? 'table' : 'prose'}>
        {table && <TablePart {...props} />}
        {part === 'title' && <TitlePart session={session} report={report} isReadOnly={isReadOnly} />}
        {!table && part !== 'title' && (
          <ProsePart
            key={part}
            part={part}
            session={session}
            report={report}
            stored={stored}
            previous={previous}
            isReadOnly={isReadOnly}
            target={desk.textTarget}
            onGoToCell={desk.goToCell}
          />
        )}
      </div>
    </section>
  );
}
