import { IconFileImport, IconLock, IconPencil, IconSend } from '@tabler/icons-react';
import type { ReportStatus } from '../../main/api/contract.ts';
import classes from './status-word.module.css';

const faces = {
  draft: { words: '草稿', Icon: IconPencil },
  imported: { words: '导入', Icon: IconFileImport },
  final: { words: '定稿', Icon: IconLock },
} as const satisfies Record<ReportStatus, unknown>;

export function statusWord(status: ReportStatus): string {
  return faces[status].words;
}

const submitted = { words: '已送审', Icon: IconSend } as const;

interface Props {
  readonly status: ReportStatus;
  /** A draft that was handed in to be signed; it may have been changed since. */
  readonly isSubmitted?: boolean;
}

export function StatusWord({ status, isSubmitted = false }: Props) {
  const { words, Icon } = status === 'draft' && isSubmitted ? submitted : faces[status];
  return (
    <span className={classes['status']}>
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}
