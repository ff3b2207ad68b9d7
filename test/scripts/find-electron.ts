import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's executable where its download is present; `null` where npm could only bring the wrapper. */
export function findElectron(root: string = join(import.meta.dirname, '../..')): string | null {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const executable = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}
