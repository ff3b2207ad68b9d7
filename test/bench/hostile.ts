import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '../../main/readers/read-file.ts';
import { hostileFiles } from '../builders/hostile-files.ts';

interface Measured {
  readonly code: string;
  readonly milliseconds: number;
  /** The most memory the whole process ever took. */
  readonly peakMegabytes: number;
}

const kilobytesPerMegabyte = 1024;

/** Linux keeps the most a process took since its program began; elsewhere what it takes now must do. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'latin1') : '';
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1];
  return (kilobytes === undefined ? process.memoryUsage.rss() / 1024 : Number(kilobytes)) / kilobytesPerMegabyte;
}

/** Runs in a process of its own, which has read nothing else and holds nothing of what made the file. */
async function measure(path: string): Promise<Measured> {
  const bytes = readFileSync(path);
  const start = performance.now();
  const result = await readFile(bytes, 'report');
  const milliseconds = performance.now() - start;
  const code = result.kind === 'refused' ? result.code : 'read';
  return { code, milliseconds, peakMegabytes: peakMegabytes() };
}

function measureAlone(path: string): Measured {
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' }));
}

function printTable(): void {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-hostile-'));
  const path = join(folder, 'report');
  console.log('each in a new process, so that the worker and the libraries are started in the time that is shown');
  console.log('hostile file                                            refused as                ms     peak MB');
  for (const [name, { make }] of Object.entries(hostileFiles)) {
    writeFileSync(path, make());
    const { code, milliseconds, peakMegabytes: peak } = measureAlone(path);
    const numbers = [milliseconds, peak].map((value) => value.toFixed(0).padStart(9));
    console.log(`${name.padEnd(55)} ${code.padEnd(22)} ${numbers.join(' ')}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

const [, , path] = process.argv;
if (path === undefined) printTable();
else console.log(JSON.stringify(await measure(path)));
