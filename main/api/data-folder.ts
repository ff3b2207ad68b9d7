import { join } from 'node:path';

/** What the choice of the folder depends on; the process's own values in life. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: { readonly [name: string]: string | undefined };
  readonly home: string;
}

/**
 * The office's data on this computer: NIANBAO_DATA where it is set, else the platform's folder for application data.
 * On Windows the local one: the roaming folder may lie on a network share, where a database is not safe.
 */
export function dataFolderOf({ platform, env, home }: Surroundings): string {
  const named = env['NIANBAO_DATA'];
  if (named) return named;
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'nianbao');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'nianbao');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'nianbao');
}
