import { Button, Popover } from '@mantine/core';
import { IconDownload, IconEye, IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { MessageLine } from '../../../components/message-line.tsx';
import type { Tally } from '../../../editor/finding-list.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import { PreviewDialog } from '../preview/preview-dialog.tsx';
import classes from './export.module.css';
import { files } from './files.ts';
import { SheetChoicesRow } from './sheet-choices.tsx';
import { type ExportState, useExport, type Wanted } from './use-export.ts';
import { useSheetChoices } from './use-sheet-choices.ts';

interface Props {
  readonly reportId: string;
  readonly session: ReportSession;
  readonly tally: Tally;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What is still to be mended; a draft may be exported all the same. */
function Readiness({ tally }: { readonly tally: Tally }) {
  const { errors, blanks, warnings } = tally;
  const left = [
    ...(errors > 0 ? [`${errors} 处必改`] : []),
    ...(blanks > 0 ? [`${blanks} 格未填`] : []),
    ...(warnings > 0 ? [`${warnings} 处待看`] : []),
  ];
  if (left.length === 0) return <MessageLine tone="good">无问题，可以导出定稿。</MessageLine>;
  const tone = errors + blanks > 0 ? 'must' : 'look';
  return <MessageLine tone={tone}>还有 {left.join('、')}。可以先导出草稿看样子。</MessageLine>;
}

function Outcome({ state, onRetry }: { readonly state: ExportState; readonly onRetry: (file: Wanted) => void }) {
  if (state.kind === 'working') return <MessageLine tone="plain">{state.words}</MessageLine>;
  if (state.kind === 'done') {
    const where = `已导出「${state.name}」。在“下载”文件夹里，或在刚才选的位置。`;
    return <MessageLine tone={state.remark === null ? 'good' : 'look'}>{where + (state.remark ?? '')}</MessageLine>;
  }
  if (state.kind === 'idle') return <MessageLine tone="plain">选一种文件，导出后放在“下载”文件夹。</MessageLine>;
  const retry = (
    <Button variant="default" size="sm" onClick={() => onRetry(state.file)}>
      再试一次
    </Button>
  );
  return (
    <MessageLine tone="must" actions={retry}>
      {state.message}
    </MessageLine>
  );
}

/** 导出: what will be printed, the files, what goes along with them, what is still open, and where the last one went. */
export function ExportMenu({ reportId, session, tally, isOpen, onToggle }: Props) {
  const choosing = useSheetChoices(isOpen);
  const { state, run, reset } = useExport(reportId, session, choosing.settled);
  const [isPreviewing, setPreviewing] = useState(false);
  const preview = async () => {
    await choosing.settled();
    onToggle(false);
    setPreviewing(true);
  };
  const toggle = (next: boolean) => {
    reset();
    onToggle(next);
  };
  return (
    <>
      {isPreviewing && <PreviewDialog reportId={reportId} session={session} onClose={() => setPreviewing(false)} />}
      <Popover opened={isOpen} onChange={toggle} position="bottom-end" width={720} shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button leftSection={<IconDownload size={20} aria-hidden />} onClick={() => toggle(!isOpen)}>
            导出
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes['menu'] ?? ''} aria-label="导出">
          <Readiness tally={tally} />
          <div className={classes['files']}>
            {files.map(({ kind, words, use, Icon }) => (
              <button
                key={kind}
                type="button"
                className={classes['file']}
                aria-disabled={state.kind === 'working'}
                onClick={() => state.kind !== 'working' && run(kind)}
              >
                <Icon size={28} aria-hidden />
                <span>{words}</span>
                <small>{use}</small>
              </button>
            ))}
          </div>
          <SheetChoicesRow {...choosing} />
          <div className={classes['whole']}>
            <Button variant="default" leftSection={<IconEye size={20} aria-hidden />} onClick={() => void preview()}>
              预览打印的页面
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileZip size={20} aria-hidden />}
              aria-disabled={state.kind === 'working'}
              onClick={() => state.kind !== 'working' && run('packet')}
            >
              全部一起导出
            </Button>
          </div>
          <div className={classes['outcome']}>
            <Outcome state={state} onRetry={run} />
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
