import { type Context, Hono } from 'hono';
import { listWaivers } from '../../shared/checks/waiver-list.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import { downloadHeaders, refuse, refuseUnknownReport } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { type ExportKind, exportKinds } from './contract.ts';
import type { ExportContext, Exported } from './export-report.ts';
import { exportSettingsIn } from './export-settings.ts';
import { keptExports } from './kept-exports.ts';
import { previousOf, readable } from './past-reports.ts';
import { findingsOf } from './report-views.ts';
import { packFor } from './rule-packs.ts';
import { writePacket } from './write-packet.ts';

const isExportKind = (kind: string): kind is ExportKind => exportKinds.some((known) => known === kind);

/** Files to hand in. Each export is followed by a backup: it is the moment the figures are worth most. */
export function exportRoutes({ store, printer }: ApiDeps) {
  const make = keptExports();

  const contextOf = (stored: StoredReport): ExportContext => {
    const all = store.reports.list();
    const previous = previousOf(stored, all);
    const waivers = listWaivers(findingsOf(store, stored, all));
    const rulePack = packFor(store, stored)?.stamp ?? null;
    return { previous: previous && readable(previous), waivers, rulePack, settings: exportSettingsIn(store), printer };
  };

  const offer = (context: Context, exported: Exported) => {
    if (exported.kind === 'refused') {
      return refuse(context, 422, { code: exported.code, message: exported.message });
    }
    store.backups.take();
    return context.body(exported.bytes, 200, downloadHeaders(exported.name, exported.type));
  };

  return new Hono()
    .get('/:id/exports/packet', async (context) => {
      const stored = store.reports.find(context.req.param('id'));
      if (!stored) return refuseUnknownReport(context);
      return offer(context, await writePacket(stored.report, contextOf(stored), make));
    })
    .get('/:id/exports/:kind', async (context) => {
      const { id, kind } = context.req.param();
      const stored = store.reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      if (!isExportKind(kind)) {
        const message = '现在可以导出 Word、Excel、网页和 PDF，没有这一种。';
        return refuse(context, 404, { code: 'unknown-export', message });
      }
      return offer(context, await make(stored.report, kind, contextOf(stored)));
    });
}
