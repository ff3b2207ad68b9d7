import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/** The product's browser host as its own process. */
export interface Host {
  /** The address with its token, as the host printed it. */
  readonly url: string;
  /** SIGKILL ends it as a power cut would, SIGTERM as a person would. */
  end(how: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

function firstAddress(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('the host has no standard output');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const url = /https?:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it named its address`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
}

export async function startHost(dataFolder: string): Promise<Host> {
  const child = spawn(process.execPath, ['main/browser/main.ts', '--no-open'], {
    cwd: root,
    env: { ...process.env, NIANBAO_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    url: await firstAddress(child),
    end: async (how) => {
      child.kill(how);
      await ended(child);
    },
  };
}
