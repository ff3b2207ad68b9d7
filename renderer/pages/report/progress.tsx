import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Tally } from '../../editor/finding-list.ts';
import classes from './progress.module.css';

/** What is left, in one line: 已填 12/166 格 · 2 处必改 · 3 处待看. */
export function Progress({ tally }: { readonly tally: Tally }) {
  const { filled, inputs, errors, warnings, blanks } = tally;
  return (
    <span className={classes['progress']} role="status" aria-label="填报进度">
      <span>
        已填 {filled}/{inputs} 格
      </span>
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
    </span>
  );
}
