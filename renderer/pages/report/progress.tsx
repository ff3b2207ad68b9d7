import { ProblemCounts } from '../../components/problem-counts.tsx';
import type { Tally } from '../../editor/finding-list.ts';
import classes from './progress.module.css';

/** What is left, in one line: 已填 12/166 格 · 2 处必改 · 3 处待看. */
export function Progress({ tally }: { readonly tally: Tally }) {
  return (
    <span className={classes['progress']} role="status" aria-label="填报进度">
      <span>
        已填 {tally.filled}/{tally.inputs} 格
      </span>
      <ProblemCounts counts={tally} />
    </span>
  );
}
