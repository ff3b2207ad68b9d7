import { Button, Popover, Textarea } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { LinkedReport, TextKey } from '../../../../shared/report/report.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import classes from './prose.module.css';
import { useText } from './use-text.ts';

interface Props {
  readonly part: TextKey;
  readonly session: ReportSession;
  readonly stored: LinkedReport;
  readonly isReadOnly: boolean;
}

/** The words some offices set beside a table: seldom needed, so they lie behind a button that says whether there are any. */
export function AroundTable({ part, session, stored, isReadOnly }: Props) {
  const [isOpen, setOpen] = useState(false);
  const text = stored.texts[part];
  const field = useText(text, (value) => session.type({ kind: 'set-text', text: part, value }));
  const close = () => {
    setOpen(false);
    void session.saveNow();
  };
  const isEmpty = text.trim() === '';
  if (isEmpty && isReadOnly) return null;
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-end" width={560} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPencilPlus size={18} aria-hidden />}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {isEmpty ? '表外文字（没有）' : '表外文字'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['around'] ?? ''}>
        <Textarea
          label="表外文字"
          description="一般不用写；写了就印在表的前面。"
          classNames={{ input: classes['input'] ?? '' }}
          autosize
          minRows={4}
          maxRows={14}
          readOnly={isReadOnly}
          spellCheck={false}
          autoFocus
          data-autofocus
          {...field}
        />
        <Button variant="default" onClick={close}>
          收起
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
