import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What a running host leaves in the data folder for the next start; readable by its owner only. */
export interface Instance {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
}

const fileName = 'running.json';

export function addressOf({ port, token }: Pick<Instance, 'port' | 'token'>): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

function readInstance(dataFolder: string): Instance | null {
  try {
    const { port, token, pid } = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8'));
    return Number.isInteger(port) && typeof token === 'string' ? { port, token, pid } : null;
  } catch {
    return null;
  }
}

/** Whether the host that left its note still answers to its token. */
async function isAlive(instance: Instance): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2_000);
    const response = await fetch(addressOf(instance), { redirect: 'manual', signal });
    await response.body?.cancel();
    return response.status === 303;
  } catch {
    return false;
  }
}

/** The host that already serves this data; `null` when there is none. */
export async function findRunning(dataFolder: string): Promise<Instance | null> {
  const instance = readInstance(dataFolder);
  return instance && (await isAlive(instance)) ? instance : null;
}

function writeNote(dataFolder: string, instance: Instance): boolean {
  try {
    writeFileSync(join(dataFolder, fileName), JSON.stringify(instance), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const patienceMs = 300;

/** Asks twice, so that a host that is just starting has time to answer. */
async function findPatiently(dataFolder: string): Promise<Instance | null> {
  const running = await findRunning(dataFolder);
  if (running) return running;
  await setTimeout(patienceMs);
  return findRunning(dataFolder);
}

/**
 * Leaves our note, unless another host was first: then that one. A note nobody answers to is from a host that was
 * killed, and is replaced.
 */
export async function claimData(dataFolder: string, instance: Instance): Promise<Instance | null> {
  mkdirSync(dataFolder, { recursive: true });
  for (;;) {
    if (writeNote(dataFolder, instance)) return null;
    const stale = readInstance(dataFolder);
    const running = await findPatiently(dataFolder);
    if (running) return running;
    if (readInstance(dataFolder)?.token === stale?.token) rmSync(join(dataFolder, fileName), { force: true });
  }
}

/** Takes our note away, and no one else's. */
export function releaseData(dataFolder: string, { token }: Instance): void {
  if (readInstance(dataFolder)?.token === token) rmSync(join(dataFolder, fileName), { force: true });
}
