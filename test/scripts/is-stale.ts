import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether what was built is missing, or older than any source it was made from (folders or files below `root`). */
export function isStale(root: string, built: string, sources: readonly string[]): boolean {
  const path = join(root, built);
  if (!existsSync(path)) return true;
  const builtAt = statSync(path).mtimeMs;
  const files = sources.flatMap((source) => [source, ...globSync(`${source}/**/*`, { cwd: root })]);
  return files.some((file) => existsSync(join(root, file)) && statSync(join(root, file)).mtimeMs > builtAt);
}
