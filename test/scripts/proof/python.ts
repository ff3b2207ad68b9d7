import { spawnSync } from 'node:child_process';

/** The Python that has these modules: the one on the path, or the system's own; `null` where neither has. */
export function pythonWith(...modules: readonly string[]): string | null {
  const script = modules.map((name) => `import ${name}`).join('\n');
  const has = (program: string) => spawnSync(program, ['-c', script], { stdio: 'ignore' }).status === 0;
  return ['python3', '/usr/bin/python3'].find(has) ?? null;
}
