import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../main/cli/main.ts');

export interface CliRun {
  readonly code: number | null;
  /** stdout as it is promised: one JSON object a line. */
  readonly answers: readonly Record<string, unknown>[];
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own, in `cwd`. */
export function runCli(cwd: string, ...words: readonly string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd,
    encoding: 'utf8',
    // A program that does not end by itself is ended, and its code is null.
    timeout: 25_000,
  });
  const lines = stdout.split('\n').filter(Boolean);
  const answers = lines.every((line) => line.startsWith('{')) ? lines.map((line) => JSON.parse(line)) : [];
  return { code: status, answers, stdout, stderr };
}
