import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { applyChange, type Change, type ChangeRefusal, inverseOf, refusalOf } from '../../shared/report/change.ts';
import { type Batch, nextRedo, nextUndo } from '../../shared/report/history.ts';
import type { LinkedReport } from '../../shared/report/report.ts';
import type { Database } from './database.ts';
import type { ImportStore, SourceFile } from './import-store.ts';
import { type JournalEntry, journalStore } from './journal-store.ts';
import { reportRows, type StoredReport, type StoredStatus } from './report-rows.ts';
import { contentsOf, stateWriter } from './report-state.ts';

/** Clock and ids come from outside, so that tests can hold them still. */
export interface StoreDeps {
  readonly clock: () => Date;
  readonly newId: () => string;
}

export interface NewReport {
  readonly report: LinkedReport;
  readonly status: StoredStatus;
  readonly draftedFrom: string | null;
  /** What an imported report was read from. */
  readonly origin: { readonly file: SourceFile; readonly draft: ImportDraft } | null;
  /** Reports this one takes the place of; they are put aside in the same transaction. */
  readonly replaces: readonly string[];
}

/** A committed transaction: `savedAt` is the instant after it was on disk. */
export interface Commit {
  readonly revision: number;
  readonly savedAt: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface ChangeOutcome extends Commit {
  /** Changes that address what the report does not have; all the others were kept. All of them where it is signed off. */
  readonly refused: readonly ChangeRefusal[];
}

export interface UndoOutcome extends Commit {
  /** What was put back, in the order it was done; empty when there was nothing to undo or redo. */
  readonly restored: readonly Change[];
}

/** What is signed off has nothing to undo. */
const noWay = { undo: null, redo: null } as const;

function refusalsOf({ status, report }: StoredReport, changes: readonly Change[]): readonly ChangeRefusal[] {
  if (status === 'final') return changes.map((change) => ({ code: 'read-only', change }));
  const totals = status === 'imported' ? 'printed' : 'derived';
  return changes.flatMap((change) => refusalOf(report, change, totals) ?? []);
}

/** Reports and their history. Every call that changes something has committed to disk when it returns. */
export function reportStore(database: Database, imports: ImportStore, { clock, newId }: StoreDeps) {
  const rows = reportRows(database);
  const journal = journalStore(database);
  const write = stateWriter(database);
  const insertReport = database.prepare(
    `INSERT INTO report (id, unit, year, generation, status, issued_on, printed_title, drafted_from, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setRevision = database.prepare('UPDATE report SET revision = ?, saved_at = ? WHERE id = ?');
  const putAside = database.prepare('UPDATE report SET discarded_at = ? WHERE id = ? AND discarded_at IS NULL');
  const now = () => clock().toISOString();

  const commit = (id: string, batch: Batch, entries: readonly JournalEntry[]): void => {
    const committedAt = now();
    journal.append(id, batch, committedAt, entries);
    for (const { after } of entries) write(id, after);
    setRevision.run(batch.batch, committedAt, id);
  };

  /** The changes one after the other, each with what stood there just before it. */
  const entriesOf = (report: LinkedReport, changes: readonly Change[]): readonly JournalEntry[] => {
    const entries: JournalEntry[] = [];
    let state = report;
    for (const after of changes) {
      entries.push({ before: inverseOf(state, after), after });
      state = applyChange(state, after);
    }
    return entries;
  };

  const historyOf = (id: string) => {
    const batches = journal.batchesOf(id);
    return { undo: nextUndo(batches), redo: nextRedo(batches) };
  };

  const receiptOf = ({ id, revision, savedAt, status }: StoredReport): Commit => {
    const { undo, redo } = status === 'final' ? noWay : historyOf(id);
    return { revision, savedAt, canUndo: undo !== null, canRedo: redo !== null };
  };

  const create = (created: NewReport): string => {
    const { report, status, draftedFrom, origin, replaces } = created;
    const id = newId();
    const at = now();
    const { unit, year, generation, issuedOn, printedTitle = null } = report;
    insertReport.run(id, unit, year, generation, status, issuedOn, printedTitle, draftedFrom, at, at);
    for (const change of contentsOf(report)) write(id, change);
    if (origin) imports.keep(id, origin.file, origin.draft, at);
    for (const replaced of replaces) putAside.run(at, replaced);
    return id;
  };

  const change = (id: string, changes: readonly Change[]) => {
    const stored = rows.find(id);
    if (!stored) return null;
    const refused = refusalsOf(stored, changes);
    const accepted = changes.filter((one) => !refused.some((refusal) => refusal.change === one));
    if (accepted.length === 0) return { ...receiptOf(stored), refused };
    const revision = stored.revision + 1;
    commit(id, { batch: revision, kind: 'edit', of: null }, entriesOf(stored.report, accepted));
    return { revision, canUndo: true, canRedo: false, refused };
  };

  const restore = (id: string, kind: 'undo' | 'redo') => {
    const stored = rows.find(id);
    if (!stored) return null;
    const of = stored.status === 'final' ? null : historyOf(id)[kind];
    if (of === null) return { ...receiptOf(stored), restored: [] };
    const entries = journal.entriesOf(id, of);
    const restored =
      kind === 'undo' ? entries.map(({ before }) => before).reverse() : entries.map(({ after }) => after);
    const revision = stored.revision + 1;
    commit(id, { batch: revision, kind, of }, entriesOf(stored.report, restored));
    const { undo, redo } = historyOf(id);
    return { revision, canUndo: undo !== null, canRedo: redo !== null, restored };
  };

  const inTransaction = {
    create: database.transaction(create),
    change: database.transaction(change),
    restore: database.transaction(restore),
  };
  /** Runs after the commit returned, so the instant is never earlier than the disk. */
  const stamped = <T extends object>(outcome: T): T & { savedAt: string } => ({ savedAt: now(), ...outcome });

  return {
    find: rows.find,
    list: rows.list,
    receiptOf,
    create: (created: NewReport): string => inTransaction.create.immediate(created),
    /** `null` for a report that is not there or was put aside. */
    change: (id: string, changes: readonly Change[]): ChangeOutcome | null => {
      const outcome = inTransaction.change.immediate(id, changes);
      return outcome && stamped(outcome);
    },
    undo: (id: string): UndoOutcome | null => {
      const outcome = inTransaction.restore.immediate(id, 'undo');
      return outcome && stamped(outcome);
    },
    redo: (id: string): UndoOutcome | null => {
      const outcome = inTransaction.restore.immediate(id, 'redo');
      return outcome && stamped(outcome);
    },
    /** Hides a report; false when there is none to hide. */
    discard: (id: string): boolean => putAside.run(now(), id).changes > 0,
  };
}

export type ReportStore = ReturnType<typeof reportStore>;
