import { type ExitCode, worstOf } from './exit-codes.ts';
import { importFile } from './import-command.ts';
import { processStreams } from './streams.ts';

const [command, ...files] = process.argv.slice(2);
const codes: ExitCode[] = [];
if (command === 'import') for (const file of files) codes.push(await importFile(file, processStreams));
process.exitCode = worstOf(codes);
