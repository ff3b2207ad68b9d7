import Sqlite from 'better-sqlite3';

export type Database = Sqlite.Database;

/** A connection to the file as it is, made where there is none; a busy file is waited for that long. Throws. */
export function connect(path: string, busyTimeoutMs: number): Database {
  return new Sqlite(path, { timeout: busyTimeoutMs });
}

/** SQLite's own name of what went wrong (`SQLITE_BUSY`); empty for every other error. */
export function faultCodeOf(error: unknown): string {
  return error instanceof Sqlite.SqliteError ? error.code : '';
}
