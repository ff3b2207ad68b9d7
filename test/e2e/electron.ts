import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { findElectron } from '../scripts/find-electron.ts';

const root = join(import.meta.dirname, '../..');

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
