import { Button, Modal } from '@mantine/core';
import { MessageLine } from '../../../components/message-line.tsx';
import { WaitingLine } from '../../../components/waiting-line.tsx';
import type { ReportSession } from '../../../editor/report-session.ts';
import { downloadFile } from '../report-api.ts';
import classes from './preview.module.css';
import { PreviewPage } from './preview-page.tsx';
import { usePreview } from './use-preview.ts';

interface Props {
  readonly reportId: string;
  readonly session: ReportSession;
  readonly onClose: () => void;
}

function Pages({ reportId, session }: Omit<Props, 'onClose'>) {
  const { preview, retry } = usePreview(reportId, session);
  if (preview.kind === 'working') return <WaitingLine>正在排版，数一数要印几页</WaitingLine>;
  if (preview.kind === 'failed') {
    const again = (
      <Button variant="default" onClick={retry}>
        再试一次
      </Button>
    );
    return (
      <MessageLine tone="must" actions={again}>
        {preview.message}
      </MessageLine>
    );
  }
  const { pages, file } = preview;
  const save = (
    <Button variant="default" size="sm" onClick={() => downloadFile(file)}>
      导出这份 PDF
    </Button>
  );
  return (
    <>
      <MessageLine tone="plain" actions={save}>
        打印共 {pages.numbers.length} 页，分页、页码、字体都和这里一样。
      </MessageLine>
      <section className={classes['sheets']} aria-label="将要打印的页面">
        {pages.numbers.map((number) => (
          <PreviewPage key={number} pages={pages} number={number} />
        ))}
      </section>
    </>
  );
}

/** 预览: the pages that will be printed, over the whole window. The page's own keys rest meanwhile. */
export function PreviewDialog({ reportId, session, onClose }: Props) {
  return (
    <Modal
      opened
      fullScreen
      title="预览"
      onClose={onClose}
      closeButtonProps={{ 'aria-label': '关闭预览' }}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes['content'] ?? '', title: classes['title'] ?? '' }}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
    >
      <Pages reportId={reportId} session={session} />
    </Modal>
  );
}
