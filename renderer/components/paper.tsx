import type { ReactNode } from 'react';
import classes from './paper.module.css';

/** A sheet on the desk, named for those who do not see it. */
export function Paper({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={classes['paper']} aria-label={label}>
      {children}
    </section>
  );
}
