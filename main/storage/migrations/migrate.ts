import type { Database } from '../database.ts';
import type { Migration } from './migrations.ts';

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** The version this program writes. Throws when the list leaves a number out: a gap would be a guess. */
export function latestVersion(migrations: readonly Migration[]): number {
  const misnumbered = migrations.find((migration, index) => migration.version !== index + 1);
  if (misnumbered) throw new Error(`migration ${misnumbered.version} is out of order`);
  return migrations.length;
}

/**
 * Brings a database up step by step, each in a transaction of its own that ends with its version number, so that a
 * power cut leaves a whole version. Throws, with the step undone, when rows would refer to nothing.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const runStep = database.transaction(({ version, statements }: Migration) => {
    if (versionOf(database) >= version) return;
    database.exec(statements);
    const orphans = database.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0) throw new Error(`migration ${version} leaves orphaned rows`);
    database.pragma(`user_version = ${version}`);
  });
  for (const migration of migrations) runStep.immediate(migration);
}
