import { Button, CloseButton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ReportView, SourceView as SourceAnswer } from '../../../../main/api/contract.ts';
import { cellOf } from '../../../../shared/formats/cells.ts';
import { nameOfCell } from '../../../../shared/formats/names.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { navigate } from '../../../app/router.ts';
import { momentOf } from '../../../components/clock-time.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { SourceView } from '../../../components/source/source-view.tsx';
import { WaitingLine } from '../../../components/waiting-line.tsx';
import { downloadFile, sourceFile } from '../report-api.ts';
import type { Desk } from '../use-desk.ts';
import { cellFor, type Origin, originOf } from './origin.ts';
import classes from './source-dock.module.css';
import { sourceWords } from './source-words.ts';
import { useSource } from './use-source.ts';

interface Props {
  readonly view: ReportView;
  readonly report: Report;
  readonly desk: Desk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const whose: Record<Exclude<Origin['kind'], 'none'>, string> = {
  own: '',
  'last-year': '上年：',
  carried: '从上年带过来：',
};

/** „这个数从哪里来": the file the figure was read from, with its place pointed out. It follows the cursor until it is closed. */
export function SourceDock({ view, report, desk, isOpen, onClose }: Props) {
  const isImported = view.status === 'imported';
  const previous = view.previous?.report ?? null;
  const reportId = isImported ? view.id : (view.previous?.id ?? null);
  const { answer, ask } = useSource(reportId, isOpen);
  if (!isOpen) return null;
  const opened = { report, isImported, previous };
  const origin = desk.cell && originOf(opened, desk.cell);
  const about = isImported ? report : previous;
  const close = <CloseButton size={36} aria-label="收起原文" onClick={onClose} />;
  if (!about || reportId === null) {
    const why = origin?.kind === 'none' ? origin.why : '这份报告是在这里填写的，没有原文可看。';
    return <Said words={why} actions={close} />;
  }
  if (answer === null) return <WaitingLine>正在打开原文</WaitingLine>;
  if (!answer.ok) {
    return (
      <Said
        words={isImported ? answer.error.message : `上年的数在 ${about.year} 年度报告里。${answer.error.message}`}
        actions={
          <>
            <WayOn code={answer.error.code} reportId={reportId} isOwn={isImported} onRetry={ask} />
            {close}
          </>
        }
      />
    );
  }
  return (
    <Found
      source={answer.data}
      reportId={reportId}
      about={about}
      origin={origin}
      close={close}
      onPick={(picked) => {
        const cell = cellFor(opened, picked);
        if (cell) desk.goToCell(cell);
      }}
    />
  );
}

function Said({ words, actions }: { readonly words: string; readonly actions: ReactNode }) {
  return (
    <aside className={classes['dock']} aria-label="这个数从哪里来">
      <MessageLine tone="plain" actions={actions}>
        {words}
      </MessageLine>
    </aside>
  );
}

interface WayOnProps {
  readonly code: string;
  readonly reportId: string;
  readonly isOwn: boolean;
  readonly onRetry: () => void;
}

function WayOn({ code, reportId, isOwn, onRetry }: WayOnProps) {
  if (code !== 'no-source-file') return <Ways reportId={reportId} onRetry={onRetry} />;
  if (isOwn) return null;
  return (
    <Button size="sm" variant="default" onClick={() => navigate({ kind: 'report', reportId })}>
      打开上年的报告
    </Button>
  );
}

function Ways({ reportId, onRetry }: Pick<WayOnProps, 'reportId' | 'onRetry'>) {
  return (
    <>
      <Button size="sm" variant="default" onClick={onRetry}>
        再试一次
      </Button>
      <Download reportId={reportId} />
    </>
  );
}

/** The file as it came, byte for byte. */
function Download({ reportId }: { readonly reportId: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    const result = await sourceFile(reportId);
    setProblem(result.ok ? null : result.error.message);
    if (result.ok) downloadFile(result.data);
  };
  return (
    <>
      {problem && <span role="alert">{problem}</span>}
      <Button
        size="sm"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void run()}
      >
        下载原文件
      </Button>
    </>
  );
}

interface FoundProps {
  readonly source: SourceAnswer;
  readonly reportId: string;
  /** The report the source was read into. */
  readonly about: Report;
  readonly origin: Origin | null;
  readonly close: ReactNode;
  readonly onPick: Parameters<typeof SourceView>[0]['onPick'];
}

function Found({ source, reportId, about, origin, close, onPick }: FoundProps) {
  const cell = origin && origin.kind !== 'none' ? origin.cell : null;
  const reading = cell && source.readings[cell];
  const focus = reading?.place ? { place: reading.place, source: reading.source } : null;
  const { readings, issues, fileName } = source;
  return (
    <aside className={classes['dock']} aria-label="这个数从哪里来">
      <SourceView
        fileName={fileName}
        blocks={source.blocks}
        read={{ generation: about.generation, readings, issues }}
        focus={focus}
        focusId={cell}
        onPick={onPick}
        heading={
          <header className={classes['head']}>
            <div className={classes['words']}>
              <h2 title={`文件指纹 ${source.sha256}`}>
                {about.year} 年度报告的原文「{fileName}」，{momentOf(source.importedAt, new Date())} 导入
              </h2>
              <p role="status">
                {origin?.kind === 'none' && origin.why}
                {origin && cell && (
                  <>
                    <b>
                      {origin.kind !== 'none' && whose[origin.kind]}
                      {nameOfCell(cellOf(about.generation, cell))}
                    </b>{' '}
                    {sourceWords(about, source, cell).join('')}
                  </>
                )}
                {!origin && '把光标放到表里的一格，这里就指出它在原文的哪里。'}
              </p>
            </div>
            <Download reportId={reportId} />
            {close}
          </header>
        }
      />
    </aside>
  );
}
