import { IconFileImport, IconLock, IconPencil } from '@tabler/icons-react';
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

export function StatusWord({ status }: { readonly status: ReportStatus }) {
  const { words, Icon } = faces[status];
  return (
    <span className={classes['status']}>
      <Icon size={16} aria-hidden />
      {words}
    </span>
  );
}
