import { type Context, Hono } from 'hono';
import { downloadHeaders, refuse, refuseUnknownReport } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { type PacketFile, packetFiles } from './contract.ts';
import { exportContextOf } from './export-context.ts';
import type { Exported } from './export-report.ts';
import type { MakeExport } from './kept-exports.ts';
import { writePacket } from './write-packet.ts';

const isPacketFile = (kind: string): kind is PacketFile => packetFiles.some((known) => known === kind);

/** Files to hand in. Each export is followed by a backup: it is the moment the figures are worth most. */
export function exportRoutes(deps: ApiDeps, make: MakeExport) {
  const { store } = deps;

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
      return offer(context, await writePacket(stored.report, exportContextOf(deps, stored), make));
    })
    .get('/:id/exports/:kind', async (context) => {
      const { id, kind } = context.req.param();
      const stored = store.reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      if (!isPacketFile(kind)) {
        const message = '现在可以导出 Word、Excel、网页、PDF 和校核表，没有这一种。';
        return refuse(context, 404, { code: 'unknown-export', message });
      }
      return offer(context, await make(stored.report, kind, exportContextOf(deps, stored)));
    });
}
