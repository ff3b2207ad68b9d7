import { type PackInForce, readPackFile } from '../api/create-api.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { bytesOf } from './read-source.ts';
import type { Streams } from './streams.ts';

export interface Rules {
  /** `null` where none were named, or the file was refused. */
  readonly rules: PackInForce | null;
  readonly code: ExitCode;
}

/** The county's rules named with `--rules`. A file that is refused is said with the line that is wrong, and work goes on without. */
export async function readRules(path: string | null, { remark }: Streams): Promise<Rules> {
  if (path === null) return { rules: null, code: exitCodes.fine };
  const bytes = await bytesOf(path);
  const read = bytes instanceof Uint8Array ? readPackFile(bytes) : bytes;
  if (read.kind === 'pack') {
    remark(`按县里的规则“${read.stamp.name}”第 ${read.stamp.version} 版。`);
    return { rules: read, code: exitCodes.fine };
  }
  remark(`规则文件 ${path}：${read.message}县里的规则没有用上。`);
  return { rules: null, code: exitCodes.unreadable };
}
