import type { Call } from './arguments.ts';
import { type ExitCode, exitCodes, worstOf } from './exit-codes.ts';
import { readRules } from './read-rules.ts';
import { readReport } from './read-source.ts';
import type { Streams } from './streams.ts';
import { outputOver, writeOutputs } from './write-outputs.ts';

/** Lays out one report; totals are computed anew from their parts. */
export async function exportFile(
  { file, outputs, rules: rulesFile }: Extract<Call, { kind: 'export' }>,
  streams: Streams,
): Promise<ExitCode> {
  const over = outputOver(file, outputs);
  const read = over === null ? await readReport(file) : null;
  if (read?.kind === 'report') {
    const { rules, code } = await readRules(rulesFile, streams);
    return worstOf([code, await writeOutputs(read.report, outputs, { previous: null, rules }, streams)]);
  }
  streams.remark(read ? `${file}：${read.message}` : `${over} 就是要读的文件，没有覆盖。请换一个去处。`);
  return exitCodes.unreadable;
}
