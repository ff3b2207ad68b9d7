import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database, faultCodeOf } from './database.ts';
import type { StoreRefusal } from './open-database.ts';

export type DataLock = { readonly kind: 'locked'; readonly release: () => void } | StoreRefusal;

const fileName = 'in-use.sqlite';
/** A program that is just closing has this long to let go. */
const patienceMs = 1_000;

/** Keeps the connections from being collected, which would let go of the folder in silence. */
const held = new Set<Database>();

const inUse: StoreRefusal = {
  kind: 'refused',
  code: 'in-use',
  message:
    '年报助手已经开着，这里没有再打开一份，资料没有改动。请到已经打开的窗口里接着填；找不到那个窗口时，重新启动电脑再打开。',
};

/**
 * Holds the folder for one host, whichever it is. The lock is the operating system's own on an open file, taken through
 * SQLite, so that a crash or a power cut lets go of it by itself and no stale note ever keeps a clerk out.
 */
export function lockData(folder: string): DataLock {
  let connection: Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    connection = connect(join(folder, fileName), patienceMs);
    connection.exec('BEGIN EXCLUSIVE');
    const holding = connection;
    held.add(holding);
    const release = () => {
      held.delete(holding);
      holding.close();
    };
    return { kind: 'locked', release };
  } catch (error) {
    connection?.close();
    const isBusy = faultCodeOf(error).startsWith('SQLITE_BUSY');
    // A folder that cannot be written is told by the opening of the data itself.
    return isBusy ? inUse : { kind: 'locked', release: () => {} };
  }
}
