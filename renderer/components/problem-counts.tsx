import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReportSummary } from '../../main/api/contract.ts';
import classes from './problem-counts.module.css';

type Props = { readonly counts: Pick<ReportSummary, 'errors' | 'warnings' | 'blanks'> };

/** 必改 and 待看 with their counts, as large as the line they stand in; 无问题 only when nothing is left to fill either. */
export function ProblemCounts({ counts: { errors, warnings, blanks } }: Props) {
  return (
    <>
      {errors > 0 && (
        <span className={classes['must']}>
          <IconAlertCircle size={18} aria-hidden />
          {errors} 处必改
        </span>
      )}
      {warnings > 0 && (
        <span className={classes['look']}>
          <IconAlertTriangle size={18} aria-hidden />
          {warnings} 处待看
        </span>
      )}
      {errors + warnings + blanks === 0 && (
        <span className={classes['good']}>
          <IconCircleCheck size={18} aria-hidden />
          无问题
        </span>
      )}
    </>
  );
}
