import { Button } from '@mantine/core';
import { IconFilePlus, IconFileText } from '@tabler/icons-react';
import { navigate } from '../../app/router.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Paper } from '../../components/paper.tsx';
import classes from './first-use.module.css';

/** The desk before the first report: what to do, in three lines. */
export function FirstUse({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <Paper label="开始">
      <h2 className={classes['title']}>起草政府信息公开工作年度报告</h2>
      <ol className={classes['steps']}>
        <li>选去年的报告，程序把里面的数和文字读出来，原来的文件不改动。</li>
        <li>核对读到的数；拿不准的一处一处指给您看，由您定。</li>
        <li>生成今年的草稿：结转的数和文字已带过来，填好其余的数就可以导出。</li>
      </ol>
      <div className={classes['ways']}>
        <Button
          size="lg"
          leftSection={<IconFileText size={20} aria-hidden />}
          onClick={() => navigate({ kind: 'draft', start: 'file' })}
          autoFocus
        >
          用去年的报告起草
        </Button>
        <Button
          size="lg"
          variant="default"
          leftSection={<IconFilePlus size={20} aria-hidden />}
          onClick={() => navigate({ kind: 'draft', start: 'blank' })}
        >
          从空表开始
        </Button>
        <span className={classes['drop']}>也可以把文件拖到这里，或</span>
        <FileButton onFiles={onFiles} />
      </div>
    </Paper>
  );
}
