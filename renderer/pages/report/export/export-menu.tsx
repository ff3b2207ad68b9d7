import { Button, Popover } from '@mantine/core';
import { IconDownload, IconFileText, IconFileTypePdf, IconTable, IconWorld } from '@tabler/icons-react';
import type { ExportKind } from '../../../../main/api/contract.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import type { Tally } from '../../../editor/finding-list.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import classes from './export.module.css';
import { type ExportState, useExport } from './use-export.ts';

interface Props {
  readonly reportId: string;
  readonly session: ReportSession;
  readonly tally: Tally;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

const files = [
  { kind: 'docx', words: 'Word 文档', use: '打印、送签、发布', Icon: IconFileText },
  { kind: 'xlsx', words: 'Excel 表格', use: '报给上级汇总', Icon: IconTable },
  { kind: 'html', words: '网页', use: '贴到政府网站', Icon: IconWorld },
  { kind: 'pdf', words: 'PDF 文件', use: '传阅、打印、存档', Icon: IconFileTypePdf },
] as const satisfies readonly { kind: ExportKind; words: string; use: string; Icon: unknown }[];

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

function Outcome({ state, onRetry }: { readonly state: ExportState; readonly onRetry: (kind: ExportKind) => void }) {
  if (state.kind === 'working') return <MessageLine tone="plain">正在生成文件</MessageLine>;
  if (state.kind === 'done') {
    return <MessageLine tone="good">已导出「{state.name}」。在“下载”文件夹里，或在刚才选的位置。</MessageLine>;
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

/** 导出: the four files, what is still open, and where the last one went. */
export function ExportMenu({ reportId, session, tally, isOpen, onToggle }: Props) {
  const { state, run, reset } = useExport(reportId, session);
  const toggle = (next: boolean) => {
    reset();
    onToggle(next);
  };
  return (
    <Popover opened={isOpen} onChange={toggle} position="bottom-end" width={520} shadow="md" trapFocus returnFocus>
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
        <div className={classes['outcome']}>
          <Outcome state={state} onRetry={run} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
