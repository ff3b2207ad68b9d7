import type { Call } from './arguments.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readReport } from './read-source.ts';
import type { Streams } from './streams.ts';
import { outputOver, writeOutputs } from './write-outputs.ts';

/** Lays out one report; totals are computed anew from their parts. */
export async function exportFile(
  { file, outputs }: Extract<Call, { kind: 'export' }>,
  streams: Streams,
): Promise<ExitCode> {
  const over = outputOver(file, outputs);
  const read = over === null ? await readReport(file) : null;
  if (read?.kind === 'report') return writeOutputs(read.report, outputs, null, streams);
  streams.remark(read ? `${file}：${read.message}` : `${over} 就是要读的文件，没有覆盖。请换一个去处。`);
  return exitCodes.unreadable;
}
