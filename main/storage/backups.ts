import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

export interface BackupState {
  /** ISO 8601 instant of the newest copy; `null` before the first. */
  readonly backedUpAt: string | null;
  /** Why the last copy could not be made, for the clerk; `null` when it was. */
  readonly problem: string | null;
}

const keptCopies = 14;
const namePattern = /^nianbao-\d{4}-\d{2}-\d{2}\.sqlite$/;

/** The host's local date as YYYY-MM-DD. */
export function localDate(instant: Date): string {
  const parts = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Daily copies in `folder`, the newest first; none where the folder cannot be read. */
export function listBackups(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => namePattern.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

function flushToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A whole, consistent copy under its final name only once it is on disk. */
export function copyDatabase(database: Database, target: string): void {
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  flushToDisk(unfinished);
  renameSync(unfinished, target);
}

/** One copy of the database a day, the last 14 days of use kept. A copy that fails is told, never thrown. */
export function backupsIn(folder: string, database: Database, clock: () => Date) {
  let problem: string | null = null;

  const take = (): void => {
    try {
      mkdirSync(folder, { recursive: true });
      copyDatabase(database, join(folder, `nianbao-${localDate(clock())}.sqlite`));
      for (const old of listBackups(folder).slice(keptCopies)) rmSync(old);
      problem = null;
    } catch {
      problem = `今天的备份没有做成，已保存的内容不受影响。请确认磁盘没有满，并且可以写入：${folder}`;
    }
  };

  return {
    /** Makes today's copy, or makes it anew. */
    take,
    takeUnlessMadeToday: (): void => {
      if (!existsSync(join(folder, `nianbao-${localDate(clock())}.sqlite`))) take();
    },
    state: (): BackupState => {
      const newest = listBackups(folder)[0];
      return { backedUpAt: newest ? statSync(newest).mtime.toISOString() : null, problem };
    },
  };
}

export type Backups = ReturnType<typeof backupsIn>;
