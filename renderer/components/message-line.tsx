import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './message-line.module.css';

export type Tone = 'must' | 'look' | 'good' | 'plain';

const icons = {
  must: IconAlertCircle,
  look: IconAlertTriangle,
  good: IconCircleCheck,
  plain: IconInfoCircle,
} as const satisfies Record<Tone, unknown>;

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** The ways out, as buttons. */
  readonly actions?: ReactNode;
}

/** One thing to know, said on the page: an icon, the words, the ways out. Its place keeps its height when it is empty. */
export function MessageLine({ tone, children, actions }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classes['line']} data-tone={tone} role={tone === 'must' ? 'alert' : 'status'}>
      <Icon className={classes['icon']} size={20} aria-hidden />
      <div className={classes['words']}>{children}</div>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
