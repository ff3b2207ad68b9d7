import { Button, Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import type { DraftWizard } from '../use-draft-wizard.ts';
import type { Pasted } from '../wizard-state.ts';
import classes from './paste-box.module.css';
import { pastedFrom } from './pasted-from.ts';
import { ReadingLine } from './reading-line.tsx';

interface Props {
  readonly wizard: DraftWizard;
  readonly pasted: Pasted;
  readonly reading: string | null;
}

/** 粘贴文字. A copied table keeps its rows and boxes for as long as the text is left as it was pasted. */
export function PasteBox({ wizard, pasted, reading }: Props) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionEnd - selectionStart === value.length;
    const whole = replacesAll ? pastedFrom(event.clipboardData) : null;
    if (!whole) return;
    event.preventDefault();
    wizard.setPasted(whole);
  };
  return (
    <div>
      <Textarea
        label="把去年报告的全文粘贴在这里，连同表格"
        rows={10}
        value={pasted.text}
        onChange={(event) => wizard.setPasted({ text: event.currentTarget.value, html: null })}
        onPaste={paste}
        spellCheck={false}
        autoFocus
      />
      <div className={classes['row']}>
        <Button disabled={pasted.text.trim() === '' || reading !== null} onClick={() => wizard.readPasted(pasted)}>
          读取
        </Button>
        <Button variant="default" onClick={() => wizard.setPasted(null)}>
          改为选择文件
        </Button>
        {pasted.html !== null && <span className={classes['note']}>带有表格，按表格读取。</span>}
        {reading !== null && <ReadingLine fileName={reading} onCancel={wizard.cancelReading} />}
      </div>
    </div>
  );
}
