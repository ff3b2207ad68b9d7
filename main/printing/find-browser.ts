import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What decides which browser there is; the process's own values in life. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: { readonly [name: string]: string | undefined };
  readonly isThere: (path: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, isThere: existsSync };

const linuxNames = [
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPaths = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

function candidatesOn({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return windowsPaths.flatMap((path) => roots.map((root) => join(root, ...path)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return macNames.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  const roots = [...(env['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => roots.map((root) => join(root, name)));
}

/** The system's browser that can show a page as a window of its own; CHROMIUM_PATH names another; `null` for none. */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...candidatesOn(machine)].find(machine.isThere) ?? null;
}

/** Windows and macOS always have a screen to show a window on; elsewhere the session says so. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
