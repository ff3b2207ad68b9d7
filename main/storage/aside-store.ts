import type { Database } from './database.ts';
import type { StoredStatus } from './report-rows.ts';
import type { StoreDeps } from './report-store.ts';

/** A report that was put aside: hidden everywhere, whole in the database. */
export interface AsideReport {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly status: StoredStatus;
  /** ISO 8601 instant of its last committed change. */
  readonly savedAt: string;
  /** ISO 8601 instant it was put aside. */
  readonly asideAt: string;
}

export type BroughtBack =
  | { readonly kind: 'brought-back' }
  /** The same unit has a report of that year, and it was not asked to make room. */
  | { readonly kind: 'occupied'; readonly by: string; readonly unit: string; readonly year: number }
  /** No such report is put aside. */
  | { readonly kind: 'unknown' };

interface Row {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly status: StoredStatus;
  readonly saved_at: string;
  readonly discarded_at: string;
}

/** The reports that were put aside, and the way back: nothing the clerk hides is ever out of her reach. */
export function asideStore(database: Database, { clock }: Pick<StoreDeps, 'clock'>) {
  const columns = 'id, unit, year, status, saved_at, discarded_at';
  const selectAside = database.prepare<[], Row>(
    `SELECT ${columns} FROM report WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC, id`,
  );
  const selectOne = database.prepare<[string], Row>(
    `SELECT ${columns} FROM report WHERE id = ? AND discarded_at IS NOT NULL`,
  );
  const selectInTheWay = database.prepare<[string, number], { id: string }>(
    'SELECT id FROM report WHERE unit = ? AND year = ? AND discarded_at IS NULL',
  );
  const setAsideAt = database.prepare('UPDATE report SET discarded_at = ? WHERE id = ?');

  const bringBack = (id: string, isSwapping: boolean): BroughtBack => {
    const row = selectOne.get(id);
    if (!row) return { kind: 'unknown' };
    const inTheWay = selectInTheWay.all(row.unit, row.year);
    const [first] = inTheWay;
    if (first && !isSwapping) return { kind: 'occupied', by: first.id, unit: row.unit, year: row.year };
    for (const other of inTheWay) setAsideAt.run(clock().toISOString(), other.id);
    setAsideAt.run(null, id);
    return { kind: 'brought-back' };
  };
  const bringBackInTransaction = database.transaction(bringBack);

  return {
    /** The one put aside last first. */
    list: (): readonly AsideReport[] =>
      selectAside.all().map(({ id, unit, year, status, saved_at, discarded_at }) => ({
        id,
        unit,
        year,
        status,
        savedAt: saved_at,
        asideAt: discarded_at,
      })),
    /** `isSwapping` puts aside what stands in its place, in the same transaction. */
    bringBack: (id: string, isSwapping: boolean): BroughtBack => bringBackInTransaction.immediate(id, isSwapping),
  };
}

export type AsideStore = ReturnType<typeof asideStore>;
