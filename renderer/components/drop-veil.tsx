import { IconFileDownload } from '@tabler/icons-react';
import classes from './drop-veil.module.css';

/** Lies over the screen while a file hangs over it. */
export function DropVeil({ children }: { readonly children: string }) {
  return (
    <div className={classes['veil']}>
      <IconFileDownload size={40} aria-hidden />
      <span>{children}</span>
    </div>
  );
}
