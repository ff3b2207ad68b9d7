import { IconChevronRight, IconHome } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { hashOf } from '../app/routes.ts';
import classes from './page-frame.module.css';

interface Props {
  /** Where the clerk is; the last part is also the window's title. Empty on 工作台 itself. */
  readonly place: string;
  /** The words after the place that tell it from its like: on a narrow screen the place is cut short, never these. */
  readonly placeEnd?: string;
  /** Beside the place: a unit to choose, a status, a count. */
  readonly lead?: ReactNode;
  /** At the right: {@link SaveIndicator}, buttons. */
  readonly trail?: ReactNode;
  readonly children: ReactNode;
}

/** The head every screen has (where am I, is it saved) and the room below it, which scrolls by itself or holds panes that do. */
export function PageFrame({ place, placeEnd = '', lead, trail, children }: Props) {
  const whole = `${place} ${placeEnd}`.trim();
  useEffect(() => {
    document.title = whole === '' ? '年报助手' : `${whole} · 年报助手`;
  }, [whole]);
  return (
    <div className={classes['frame']}>
      <header className={classes['head']}>
        <nav className={classes['place']} aria-label="所在位置">
          <a
            className={classes['home']}
            href={hashOf({ kind: 'home' })}
            aria-current={place === '' ? 'page' : undefined}
          >
            <IconHome size={20} aria-hidden />
            工作台
          </a>
          {place !== '' && (
            <>
              <IconChevronRight size={18} aria-hidden />
              <h1 className={classes['title']} title={whole}>
                <span className={classes['name']}>{place}</span>
                {placeEnd !== '' && <span className={classes['end']}> {placeEnd}</span>}
              </h1>
            </>
          )}
        </nav>
        <div className={classes['lead']}>{lead}</div>
        <div className={classes['trail']}>{trail}</div>
      </header>
      <div className={classes['room']}>{children}</div>
    </div>
  );
}
