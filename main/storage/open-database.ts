import { connect, type Database, faultCodeOf } from './database.ts';
import { latestVersion, migrate, versionOf } from './migrations/migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations/migrations.ts';

/** Why the store cannot be used as it is; `message` is for the clerk. Nothing was changed. */
export interface StoreRefusal {
  readonly kind: 'refused';
  readonly code: 'from-the-future' | 'not-ours' | 'cannot-open' | 'in-use';
  readonly message: string;
}

export type OpenedDatabase =
  | { readonly kind: 'open'; readonly database: Database }
  /** The file is no sound SQLite database; it was left as it is. */
  | { readonly kind: 'damaged'; readonly detail: string }
  | StoreRefusal;

export interface OpenOptions {
  readonly migrations?: readonly Migration[];
  /** Called with the open database and its version before an older database is brought up. */
  readonly beforeUpgrade?: (database: Database, version: number) => void;
}

/** „NBAO" in ASCII: marks the file as ours for whoever finds it. */
const applicationId = 0x4e42414f;
const busyTimeoutMs = 5_000;

const refuse = (code: StoreRefusal['code'], message: string): StoreRefusal => ({ kind: 'refused', code, message });

/** What keeps a sound file from being our database of a version we know; `null` when nothing does. */
function refusalOf(database: Database, latest: number): StoreRefusal | null {
  const id = Number(database.pragma('application_id', { simple: true }));
  const version = versionOf(database);
  const tables = database.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0;
  if ((id !== 0 && id !== applicationId) || (id === 0 && tables > 0)) {
    return refuse('not-ours', '资料文件夹里的资料库不是年报助手的文件，没有改动。请把它移到别处，或换一个资料文件夹。');
  }
  if (version > latest) {
    const versions = `资料是第 ${version} 版，本程序只认到第 ${latest} 版`;
    return refuse('from-the-future', `资料库由较新的年报助手保存（${versions}），没有改动。请用新版程序打开。`);
  }
  return null;
}

function soundnessFault(database: Database): string | null {
  const verdict = String(database.pragma('integrity_check(1)', { simple: true }));
  return verdict === 'ok' ? null : verdict;
}

function prepareConnection(database: Database, { migrations = allMigrations, beforeUpgrade }: OpenOptions): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`the database stays in journal mode ${String(mode)}`);
  database.pragma('synchronous = FULL');
  // A step may rebuild a table others refer to; it is checked as a whole at its end.
  database.pragma('foreign_keys = OFF');
  const version = versionOf(database);
  if (version === 0) database.pragma(`application_id = ${applicationId}`);
  else if (version < migrations.length) beforeUpgrade?.(database, version);
  migrate(database, migrations);
  database.pragma('foreign_keys = ON');
}

function openSound(database: Database, options: OpenOptions): OpenedDatabase {
  const fault = soundnessFault(database);
  if (fault !== null) return { kind: 'damaged', detail: fault };
  const refusal = refusalOf(database, latestVersion(options.migrations ?? allMigrations));
  if (refusal) return refusal;
  prepareConnection(database, options);
  return { kind: 'open', database };
}

const damageCodes = /^SQLITE_(NOTADB|CORRUPT)/;
const accessCodes = /^SQLITE_(CANTOPEN|BUSY|LOCKED|PERM|READONLY|IOERR|FULL|AUTH)/;

function explainFault(error: unknown): OpenedDatabase {
  const code = faultCodeOf(error);
  if (damageCodes.test(code)) return { kind: 'damaged', detail: code };
  const isFolderMissing = error instanceof TypeError && /directory/.test(error.message);
  const isFileFault = error instanceof Error && 'syscall' in error;
  if (accessCodes.test(code) || isFolderMissing || isFileFault) {
    return refuse(
      'cannot-open',
      '资料库现在打不开，没有改动。请确认资料文件夹可以写入、磁盘没有满，并且没有别的程序占用，再打开一次。',
    );
  }
  throw error;
}

/**
 * Opens the file at `path`, or makes it: integrity checked, WAL, every commit on disk before it returns, foreign keys
 * enforced, at the newest version. Nothing is written before the file is known to be sound and ours.
 */
export function openDatabase(path: string, options: OpenOptions = {}): OpenedDatabase {
  let database: Database | null = null;
  let opened: OpenedDatabase | null = null;
  try {
    database = connect(path, busyTimeoutMs);
    opened = openSound(database, options);
    return opened;
  } catch (error) {
    return explainFault(error);
  } finally {
    if (opened?.kind !== 'open') database?.close();
  }
}
