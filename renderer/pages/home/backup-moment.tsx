import { IconDeviceFloppy } from '@tabler/icons-react';
import type { HomeView } from '../../../main/api/contract.ts';
import { momentOf } from '../../components/clock-time.ts';
import classes from './backup-moment.module.css';

/** When the last daily copy was made; why there is none is said on the page. */
export function BackupMoment({ backup }: Pick<HomeView, 'backup'>) {
  if (backup.backedUpAt === null) return null;
  return (
    <span className={classes['moment']}>
      <IconDeviceFloppy size={18} aria-hidden />
      备份 {momentOf(backup.backedUpAt, new Date())}
    </span>
  );
}
