import { Button } from '@mantine/core';
import { useState } from 'react';
import { cellOf } from '../../../shared/formats/cells.ts';
import { nameOfCell } from '../../../shared/formats/names.ts';
import type { Report } from '../../../shared/report/report.ts';
import { type ApiFailure, unintelligible, unreachable } from '../../app/api-result.ts';
import { MessageLine } from '../../components/message-line.tsx';
import type { ReportSession, SessionState } from '../../editor/report-session.ts';
import classes from './desk-line.module.css';
import { lastYearOf } from './sheet/last-year.ts';
import { unsavedWords } from './unsaved-words.ts';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly report: Report;
  readonly previous: Report | null;
  readonly desk: Desk;
  readonly session: ReportSession;
  readonly state: SessionState;
  readonly isSourceOpen: boolean;
  readonly onSource: () => void;
}

function CellLine({ report, previous, desk, state, isSourceOpen, onSource }: Omit<Props, 'session'>) {
  if (desk.cell === null) {
    const words =
      state.status === 'draft'
        ? '边写边保存。Ctrl+Z 撤销，F8 到下一处问题，Ctrl+F 查找。'
        : 'F8 到下一处问题，Ctrl+F 查找。';
    return <span className={classes['quiet']}>{words}</span>;
  }
  const cell = cellOf(report.generation, desk.cell);
  const source = report.sources[cell.key];
  const lastYear = lastYearOf(report, previous, cell.key, cell.unit);
  return (
    <>
      <b>{nameOfCell(cell)}</b>
      {source !== undefined && <span>填的是 {source}</span>}
      {lastYear && (
        <span>
          上年 {lastYear.figure} {lastYear.difference}
        </span>
      )}
      <span>
        {cell.kind === 'sum' ? `合计，${state.status === 'imported' ? '照原文' : '由程序计算'}` : `单位：${cell.unit}`}
      </span>
      <span className={classes['hint']}>按 F1 看这一格填什么</span>
      {(previous || state.status === 'imported') && (
        <Button size="sm" variant="default" aria-expanded={isSourceOpen} onClick={onSource}>
          {state.status === 'imported' ? '这个数从哪里来' : '上年的数从哪里来'} F9
        </Button>
      )}
    </>
  );
}

/** The general sentence about a host that is away asks to close the window, which is the one thing not to do here. */
function unsavedSentence(count: number, { code, message }: ApiFailure, isFinal: boolean): string {
  if (code === 'not-found') {
    return `这份报告已被移出工作台，${count} 处改动存不进去，还都显示在这个窗口里。请先复制要留的内容，再回到工作台。`;
  }
  const isAway = code === unreachable.code || code === unintelligible.code;
  const why = isAway ? '程序暂时没有应答。' : message;
  const next = isFinal ? '' : '每隔几秒自动再试。';
  return `${count} 处改动还没有保存，都还在这个窗口里，请先不要关闭。${why}${next}`;
}

/** The way out of a problem: asking again, or where that is of no use, taking along what was typed. */
function UnsavedAction({ session, state }: Pick<Props, 'session' | 'state'>) {
  const [copied, setCopied] = useState<number | 'refused'>(0);
  if (!state.isProblemFinal) {
    return (
      <Button size="sm" variant="default" onClick={session.retryNow}>
        现在再试
      </Button>
    );
  }
  if (copied === 'refused') return '请在上面选中，按 Ctrl+C 复制。';
  const copy = () =>
    navigator.clipboard.writeText(unsavedWords(state.report, session.unsent())).then(
      () => setCopied(state.unsavedCount),
      () => setCopied('refused'),
    );
  return (
    <Button size="sm" variant="default" onClick={() => void copy()}>
      {copied === state.unsavedCount ? `已复制 ${copied} 处` : '复制没存上的'}
    </Button>
  );
}

/** One line of fixed height under what is being filled: what could not be saved, what was just done, or where the cursor is. */
export function DeskLine(props: Props) {
  const { desk, session, state } = props;
  const problem = state.save.kind === 'unsaved' ? state.problem : null;
  return (
    <section className={classes['line']} aria-label="提示行">
      {problem && (
        <MessageLine tone="must" actions={<UnsavedAction session={session} state={state} />}>
          {unsavedSentence(state.unsavedCount, problem, state.isProblemFinal)}
        </MessageLine>
      )}
      {!problem && desk.notice && <MessageLine tone={desk.notice.tone}>{desk.notice.words}</MessageLine>}
      {!problem && !desk.notice && (
        <div className={classes['cell']}>
          <CellLine {...props} />
        </div>
      )}
    </section>
  );
}
