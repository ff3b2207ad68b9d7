import { Button } from '@mantine/core';
import { cellOf } from '../../../shared/formats/cells.ts';
import { nameOfCell } from '../../../shared/formats/names.ts';
import type { Report } from '../../../shared/report/report.ts';
import { MessageLine } from '../../components/message-line.tsx';
import type { ReportSession, SessionState } from '../../editor/report-session.ts';
import classes from './desk-line.module.css';
import { lastYearOf } from './sheet/last-year.ts';
import { type Desk, tableOf } from './use-desk.ts';

interface Props {
  readonly report: Report;
  readonly previous: Report | null;
  readonly desk: Desk;
  readonly session: ReportSession;
  readonly state: SessionState;
}

function CellLine({ report, previous, desk }: Pick<Props, 'report' | 'previous' | 'desk'>) {
  if (!tableOf(report, desk.part) || desk.cell === null) return null;
  const cell = cellOf(report.generation, desk.cell);
  const lastYear = lastYearOf(report, previous, cell.key, cell.unit);
  return (
    <>
      <b>{nameOfCell(cell)}</b>
      {lastYear && <span> 上年 {lastYear.figure}</span>}
      {cell.kind === 'sum' ? <span> 合计，由程序计算</span> : <span> 单位：{cell.unit}</span>}
      <span className={classes['hint']}>按 F1 看这一格填什么</span>
    </>
  );
}

/** One line of fixed height under what is being filled: what could not be saved, what was just done, or where the cursor is. */
export function DeskLine({ report, previous, desk, session, state }: Props) {
  const problem = state.save.kind === 'unsaved' ? state.problem : null;
  const retry = (
    <Button size="compact-md" variant="default" onClick={session.retryNow}>
      现在再试
    </Button>
  );
  return (
    <section className={classes['line']} aria-label="提示行">
      {problem && (
        <MessageLine tone="must" actions={retry}>
          {state.unsavedCount} 处改动还没有保存，都还在这个窗口里，正在自动再试，请先不要关闭窗口。{problem}
        </MessageLine>
      )}
      {!problem && desk.notice && <MessageLine tone={desk.notice.tone}>{desk.notice.words}</MessageLine>}
      {!problem && !desk.notice && (
        <div className={classes['cell']}>
          <CellLine report={report} previous={previous} desk={desk} />
        </div>
      )}
    </section>
  );
}
