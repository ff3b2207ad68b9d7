import { createHash } from 'node:crypto';
import type { LinkedReport } from '../../shared/report/report.ts';
import type { PacketFile } from './contract.ts';
import { type ExportContext, type Exported, exportReport } from './export-report.ts';

export type MakeExport = (report: LinkedReport, kind: PacketFile, context: ExportContext) => Promise<Exported>;

const keptFiles = 8;

/**
 * {@link exportReport} that keeps the last few files in memory, so that what was previewed is not printed again for the
 * download and the packet. A file answers only to exactly what it was made from; a refusal is never kept.
 */
export function keptExports(): MakeExport {
  const byKey = new Map<string, Exported>();
  return async (report, kind, context) => {
    const { printer: _printer, ...facts } = context;
    const key = createHash('sha256')
      .update(JSON.stringify([kind, report, facts]))
      .digest('hex');
    const kept = byKey.get(key);
    if (kept) return kept;
    const exported = await exportReport(report, kind, context);
    if (exported.kind === 'refused') return exported;
    byKey.set(key, exported);
    const [oldest] = byKey.keys();
    if (byKey.size > keptFiles && oldest !== undefined) byKey.delete(oldest);
    return exported;
  };
}
