import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

/** Electron's executable where its download is present; `null` where npm could only bring the wrapper. */
export function findElectron(): string | null {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const executable = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

export type WindowKind = 'browser' | 'electron';

/** The hosts the specs run on: always the browser host, Electron too where its binary is. Says aloud what is left out. */
export function windowKinds(): readonly WindowKind[] {
  if (findElectron()) return ['browser', 'electron'];
  process.stdout.write("Electron's binary is not here: these specs run on the browser host alone.\n");
  return ['browser'];
}

export function launchElectron(executablePath: string, dataFolder: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath,
    args: ['--no-sandbox', root],
    env: { ...process.env, NIANBAO_DATA: dataFolder } as Record<string, string>,
  });
}
