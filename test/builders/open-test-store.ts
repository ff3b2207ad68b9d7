import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { OpenOptions } from '../../main/storage/open-database.ts';
import { openStore, type Store } from '../../main/storage/open-store.ts';
import type { NewReport } from '../../main/storage/report-store.ts';
import type { Report } from '../../shared/report/report.ts';
import { aReport } from './a-report.ts';

export const fileNameOfStore = 'nianbao.sqlite';

/** A clock that stands still until it is set. */
export function stoppedClock(start = '2026-01-05T09:15:00+08:00') {
  let now = new Date(start);
  return { clock: () => now, set: (instant: string) => (now = new Date(instant)) };
}

export function countingIds(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}

/** The real store on a real file; throws where the opening is refused. */
export function openTestStore(
  test: TestContext,
  folder: string,
  clock = stoppedClock().clock,
  options?: OpenOptions,
): Store {
  const opened = openStore(join(folder, fileNameOfStore), { clock, newId: countingIds() }, options);
  if (opened.kind === 'refused') throw new Error(opened.message);
  test.after(() => opened.store.close());
  return opened.store;
}

export function aDraft(report: Report = aReport().build()): NewReport {
  return { report, status: 'draft', draftedFrom: null, origin: null, replaces: [] };
}
