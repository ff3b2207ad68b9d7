import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { FileButton } from '../../../components/file-button.tsx';
import type { DraftWizard } from '../use-draft-wizard.ts';
import classes from './drop-box.module.css';
import { ReadingLine } from './reading-line.tsx';

interface Props {
  readonly wizard: DraftWizard;
  readonly reading: string | null;
}

export function DropBox({ wizard, reading }: Props) {
  return (
    <div className={classes['box']}>
      <p className={classes['invitation']}>把去年的年度报告拖到这里</p>
      <div className={classes['ways']}>
        <FileButton onFiles={wizard.readFiles} isMain autoFocus />
        <Button
          variant="default"
          leftSection={<IconClipboardText size={20} aria-hidden />}
          onClick={() => wizard.setPasted({ text: '', html: null })}
        >
          粘贴文字
        </Button>
      </div>
      <div className={classes['below']}>
        {reading === null ? (
          <span>只读，不改动原来的文件。网页上的报告，全选复制后按 Ctrl+V 也行。几份一起选，就一起导入往年。</span>
        ) : (
          <ReadingLine fileName={reading} onCancel={wizard.cancelReading} />
        )}
      </div>
    </div>
  );
}
