import type { RulePack } from '../../../shared/checks/rule-pack.ts';
import classes from './pack-note.module.css';

/** 按县里的…核对: which of the county's rules are in force; nothing where there are none. */
export function PackNote({ pack }: { readonly pack: RulePack | null | undefined }) {
  if (!pack) return null;
  return (
    <p className={classes['note']}>
      按“{pack.name}”第 {pack.version} 版核对
    </p>
  );
}
