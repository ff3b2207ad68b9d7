import type { Finding } from '../../../../shared/checks/finding.ts';
import classes from './pack-mark.module.css';

/** The name of the county's rules under a finding they demand or have made as grave as it is; whose rules in full as a hint. */
export function PackMark({ finding }: { readonly finding: Finding }) {
  if (finding.pack === undefined) return null;
  return (
    <p className={classes['mark']} title={finding.source}>
      {finding.pack}
    </p>
  );
}
