import { Button, Popover } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { LinkedReport, TextKey } from '../../../../shared/report/report.ts';
import type { LinkedEditor } from '../../../components/linked-text/linked-editor.ts';
import { LinkedTextField } from '../../../components/linked-text/linked-text-field.tsx';
import type { ReportSession } from '../../../editor/report-session.ts';
import classes from './prose.module.css';
import { useLinkedText } from './use-linked-text.ts';

interface Props {
  readonly part: TextKey;
  readonly session: ReportSession;
  readonly stored: LinkedReport;
  readonly isReadOnly: boolean;
  readonly onGoToCell: (key: CellKey) => void;
}

function Field({ part, session, stored, isReadOnly, onGoToCell }: Props) {
  const editor = useRef<LinkedEditor>(null);
  const field = useLinkedText({ part, session, stored });
  useEffect(() => editor.current?.focus(), []);
  return (
    <LinkedTextField
      label="表外文字"
      placeholder={isReadOnly ? '没有内容' : '在这里写，一段一行'}
      isReadOnly={isReadOnly}
      handle={editor}
      onBlur={() => void session.saveNow()}
      onGoToCell={onGoToCell}
      {...field}
    />
  );
}

/** The words some offices set beside a table: seldom needed, so they lie behind a button that says whether there are any. */
export function AroundTable(props: Props) {
  const { part, session, stored, isReadOnly, onGoToCell } = props;
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    void session.saveNow();
  };
  const isEmpty = stored.texts[part].trim() === '';
  if (isEmpty && isReadOnly) return null;
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-end" width={640} shadow="md" trapFocus returnFocus>
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
        <p>一般不用写；写了就印在表的前面。</p>
        <div className={classes['low']}>
          <Field
            {...props}
            onGoToCell={(key) => {
              close();
              onGoToCell(key);
            }}
          />
        </div>
        <Button variant="default" onClick={close}>
          收起
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
