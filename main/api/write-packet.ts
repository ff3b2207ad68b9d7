import type { LinkedReport } from '../../shared/report/report.ts';
import { safeFileName } from './answers.ts';
import { packetFiles } from './contract.ts';
import { type ExportContext, type Exported, exportName } from './export-report.ts';
import type { MakeExport } from './kept-exports.ts';

/**
 * Every kind of file in one zip archive, and 校核表 where the report was checked. Only a PDF that this computer cannot print is left out; a file that is not the
 * report stops the packet.
 */
export async function writePacket(report: LinkedReport, context: ExportContext, make: MakeExport): Promise<Exported> {
  const { packZip } = await import('../writers/pack-zip.ts');
  const parts: { path: string; data: Uint8Array }[] = [];
  for (const kind of packetFiles) {
    if (kind === 'checks' && !context.checked) continue;
    const exported = await make(report, kind, context);
    if (exported.kind === 'file') parts.push({ path: safeFileName(exported.name), data: exported.bytes });
    else if (exported.code === 'proof-failed') return exported;
  }
  const name = exportName(report, 'zip', context.settings.fileName);
  return { kind: 'file', name, type: 'application/zip', bytes: new Uint8Array(packZip(parts)) };
}
