import { Hono } from 'hono';
import { defaultExportSettings } from '../../shared/document/export-settings.ts';
import { downloadHeaders, refuse, refuseUnknownReport } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { type ExportKind, exportKinds } from './contract.ts';
import { exportReport } from './export-report.ts';
import { previousOf, readable } from './report-views.ts';

const isExportKind = (kind: string): kind is ExportKind => exportKinds.some((known) => known === kind);

/** Files to hand in. Each export is followed by a backup: it is the moment the figures are worth most. */
export function exportRoutes({ store, printer }: ApiDeps) {
  return new Hono().get('/:id/exports/:kind', async (context) => {
    const { id, kind } = context.req.param();
    const stored = store.reports.find(id);
    if (!stored) return refuseUnknownReport(context);
    if (!isExportKind(kind)) {
      const message = '现在可以导出 Word、Excel、网页和 PDF，没有这一种。';
      return refuse(context, 404, { code: 'unknown-export', message });
    }
    const previous = previousOf(stored, store.reports.list());
    const exported = await exportReport(stored.report, kind, {
      previous: previous && readable(previous),
      settings: defaultExportSettings,
      printer,
    });
    if (exported.kind === 'refused') {
      return refuse(context, 422, { code: exported.code, message: exported.message });
    }
    store.backups.take();
    return context.body(exported.bytes, 200, downloadHeaders(exported.name, exported.type));
  });
}
