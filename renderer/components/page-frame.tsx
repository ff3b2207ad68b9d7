import { IconChevronRight, IconHome } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { hashOf } from '../app/routes.ts';
import classes from './page-frame.module.css';

interface Props {
  /** Where the clerk is; the last part is also the window's title. Empty on 工作台 itself. */
  readonly place: string;
  /** Beside the place: a unit to choose, a status, a count. */
  readonly lead?: ReactNode;
  /** At the right: {@link SaveIndicator}, buttons. */
  readonly trail?: ReactNode;
  readonly children: ReactNode;
}

/** The head every screen has (where am I, is it saved) and the room below it, which scrolls by itself or holds panes that do. */
export function PageFrame({ place, lead, trail, children }: Props) {
  useEffect(() => {
    document.title = place === '' ? '年报助手' : `${place} · 年报助手`;
  }, [place]);
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
              <h1 className={classes['title']}>{place}</h1>
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
