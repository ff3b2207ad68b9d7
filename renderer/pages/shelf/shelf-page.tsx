import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hashOf } from '../../app/routes.ts';
import { momentOf } from '../../components/clock-time.ts';
import { PageFrame } from '../../components/page-frame.tsx';
import { Paper } from '../../components/paper.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { WaitingLine } from '../../components/waiting-line.tsx';
import { ShelfNewsLine } from './shelf-news-line.tsx';
import classes from './shelf-page.module.css';
import { type AsideReport, nameOf } from './shelf-state.ts';
import { useShelf } from './use-shelf.ts';

interface RowProps {
  readonly report: Pick<AsideReport, 'unit' | 'year' | 'status'>;
  readonly when: string;
  /** Where the report can be opened; `null` while it lies aside. */
  readonly href: string | null;
  readonly children: ReactNode;
}

function Row({ report, when, href, children }: RowProps) {
  const name = nameOf(report);
  return (
    <li className={classes['row']}>
      <span className={classes['name']}>{href === null ? name : <a href={href}>{name}</a>}</span>
      <StatusWord status={report.status} />
      <span className={classes['when']}>{when}</span>
      {children}
    </li>
  );
}

/** 整理报告: everything in the data, what stands on 工作台 and what was put aside, each a step from the other. */
export function ShelfPage() {
  const { shelf, news, putAside, bringBack, again } = useShelf();
  const now = new Date();
  return (
    <PageFrame place="整理报告">
      <main className={classes['desk']} aria-label="整理报告">
        <ShelfNewsLine news={news} onBringBack={bringBack} onAgain={again} />
        {shelf === null && news.kind !== 'failed' && <WaitingLine>正在打开报告</WaitingLine>}
        {shelf && (
          <>
            <Paper label="工作台上的报告">
              <h2 className={classes['heading']}>工作台上的报告 {shelf.present.length} 份</h2>
              <ul className={classes['list']}>
                {shelf.present.map((report) => (
                  <Row
                    key={report.id}
                    report={report}
                    when={`保存于 ${momentOf(report.savedAt, now)}`}
                    href={hashOf({ kind: 'report', reportId: report.id })}
                  >
                    <Button
                      variant="default"
                      aria-label={`把${nameOf(report)}放到一边`}
                      onClick={() => putAside(report)}
                    >
                      放到一边
                    </Button>
                  </Row>
                ))}
                {shelf.present.length === 0 && <li className={classes['none']}>还没有报告</li>}
              </ul>
            </Paper>
            <Paper label="放到一边的报告">
              <h2 className={classes['heading']}>放到一边的报告 {shelf.aside.length} 份</h2>
              <ul className={classes['list']}>
                {shelf.aside.map((report) => (
                  <Row key={report.id} report={report} when={`放于 ${momentOf(report.asideAt, now)}`} href={null}>
                    <Button
                      variant="light"
                      aria-label={`取回${nameOf(report)}`}
                      onClick={() => bringBack(report.id, false)}
                    >
                      取回
                    </Button>
                  </Row>
                ))}
                {shelf.aside.length === 0 && <li className={classes['none']}>没有</li>}
              </ul>
            </Paper>
          </>
        )}
      </main>
    </PageFrame>
  );
}
