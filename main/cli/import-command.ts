import { answerOf } from '../../shared/alignment/import-answer.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readSource } from './read-source.ts';
import type { Streams } from './streams.ts';

/** One JSON line for one file: what was read, or why nothing could be. */
export async function importFile(file: string, { answer, remark }: Streams): Promise<ExitCode> {
  const source = await readSource(file);
  if (source.kind === 'refused') {
    answer({ file, error: { code: source.code, message: source.message } });
    return exitCodes.unreadable;
  }
  for (const sentence of source.leftOut ?? []) remark(`${file}：${sentence}`);
  answer(answerOf(file, source.draft));
  return exitCodes.fine;
}
