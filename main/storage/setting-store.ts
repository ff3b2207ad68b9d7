import type { Database } from './database.ts';
import type { StoreDeps } from './report-store.ts';

export interface SettingStore {
  /** As it was kept; `null` where the office settled nothing under this name. The caller checks its shape. */
  readonly find: (name: string) => unknown;
  /** `value` must be JSON; it takes the place of what was kept before. */
  readonly keep: (name: string, value: unknown) => void;
}

export function settingStore(database: Database, { clock }: Pick<StoreDeps, 'clock'>): SettingStore {
  const select = database.prepare<[string], { value: string }>('SELECT value FROM office_setting WHERE name = ?');
  const upsert = database.prepare(
    `INSERT INTO office_setting (name, value, settled_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, settled_at = excluded.settled_at`,
  );
  return {
    find: (name) => {
      const row = select.get(name);
      return row ? JSON.parse(row.value) : null;
    },
    keep: (name, value) => void upsert.run(name, JSON.stringify(value), clock().toISOString()),
  };
}
