import { Hono } from 'hono';
import { localDate } from '../storage/backups.ts';
import type { ApiDeps } from './api-deps.ts';
import type { HomeView } from './contract.ts';
import { summaryOf } from './report-views.ts';
import { activePack, packTrouble } from './rule-packs.ts';

export function homeRoutes({ store, clock, dataFolder }: ApiDeps) {
  return new Hono().get('/', (context) => {
    const reports = store.reports.list();
    const summaries = reports.map((report) => summaryOf(store, report, reports));
    const { backups } = store;
    const active = activePack(store);
    const trouble = packTrouble(store);
    return context.json<HomeView>({
      reports: summaries,
      today: localDate(clock()),
      dataFolder,
      backup: backups.state(),
      notices: trouble === null ? store.notices : [...store.notices, trouble],
      ...(active?.kind === 'pack' ? { rulePack: active.pack } : {}),
    });
  });
}
