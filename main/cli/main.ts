import { type Call, readCall, usage } from './arguments.ts';
import { checkFiles } from './check-command.ts';
import { draftFile } from './draft-command.ts';
import { type ExitCode, exitCodes, worstOf } from './exit-codes.ts';
import { exportFile } from './export-command.ts';
import { importFile } from './import-command.ts';
import { endWhenNobodyListens, processStreams, type Streams } from './streams.ts';

async function importFiles(files: readonly string[], streams: Streams): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const file of files) codes.push(await importFile(file, streams));
  return worstOf(codes);
}

async function run(call: Call, streams: Streams): Promise<ExitCode> {
  switch (call.kind) {
    case 'help':
      streams.remark(usage);
      return exitCodes.fine;
    case 'import':
      return importFiles(call.files, streams);
    case 'check':
      return worstOf(await checkFiles(call, streams));
    case 'export':
      return exportFile(call, streams);
    case 'draft':
      return draftFile(call, streams);
    case 'wrong':
      streams.remark(`${call.message}\n\n${usage}`);
      return exitCodes.unreadable;
  }
}

endWhenNobodyListens(process.stdout, () => {
  processStreams.remark('接收输出的程序已经结束，后面的没有做。');
  process.exit(exitCodes.unreadable);
});
process.exitCode = await run(readCall(process.argv.slice(2)), processStreams);
