import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tool = fileURLToPath(new URL('../../../shared/tools/validate-ooxml.py', import.meta.url));

/** What the standard's schemas say of exported files; `unavailable` names what this machine lacks to ask them. */
export type Validation =
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'checked'; readonly isValid: boolean; readonly report: string };

export function validateOoxml(files: readonly string[]): Validation {
  const { error, status, stdout, stderr } = spawnSync('/usr/bin/python3', [tool, ...files], { encoding: 'utf8' });
  if (error) return { kind: 'unavailable', why: 'python3 is not installed' };
  if (stderr.includes('lxml')) return { kind: 'unavailable', why: 'python3-lxml is not installed' };
  return { kind: 'checked', isValid: status === 0, report: stdout + stderr };
}
