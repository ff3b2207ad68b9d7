import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defaultExportSettings } from '../../shared/document/export-settings.ts';
import type { LinkedReport, Report } from '../../shared/report/report.ts';
import { exportKinds, exportReport, type PackInForce } from '../api/create-api.ts';
import { chromiumPrinter } from '../printing/chromium-printer.ts';
import type { Outputs } from './arguments.ts';
import { type ExitCode, exitCodes, worstOf } from './exit-codes.ts';
import type { Streams } from './streams.ts';

/** Writes one file where it was asked for, and says what became of it. */
export async function writeOutput(path: string, bytes: string | Uint8Array, { remark }: Streams): Promise<ExitCode> {
  try {
    await writeFile(path, bytes);
    remark(`已写入 ${path}`);
    return exitCodes.fine;
  } catch {
    remark(`写不进 ${path}，请确认文件夹存在、可以写入，并且没有别的程序打开它。`);
    return exitCodes.unreadable;
  }
}

/** The output that would overwrite the file it is made from; `null` when none would. */
export function outputOver(file: string, outputs: Outputs): string | null {
  return Object.values(outputs).find((path) => resolve(path) === resolve(file)) ?? null;
}

/** Every file that was asked for; one that cannot be made does not stop the others. */
export async function writeOutputs(
  report: LinkedReport,
  outputs: Outputs,
  { previous, rules }: { readonly previous: Report | null; readonly rules: PackInForce | null },
  streams: Streams,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const rulePack = rules?.stamp ?? null;
  const context = { previous, rulePack, settings: defaultExportSettings, printer: chromiumPrinter() };
  for (const kind of exportKinds) {
    const path = outputs[kind];
    if (path === undefined) continue;
    const exported = await exportReport(report, kind, context);
    if (exported.kind === 'file') codes.push(await writeOutput(path, exported.bytes, streams));
    else {
      streams.remark(exported.message);
      codes.push(exitCodes.unreadable);
    }
  }
  return worstOf(codes);
}
