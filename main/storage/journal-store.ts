import type { CellKey } from '../../shared/formats/formats.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Batch } from '../../shared/report/history.ts';
import type { TextKey } from '../../shared/report/report.ts';
import type { Database } from './database.ts';

/** One change with what it replaced. */
export interface JournalEntry {
  readonly before: Change;
  readonly after: Change;
}

interface EntryRow {
  readonly kind: Change['kind'];
  readonly address: string | null;
  readonly before_number: number | null;
  readonly before_text: string | null;
  readonly after_number: number | null;
  readonly after_text: string | null;
}

interface Payload {
  readonly address: string | null;
  readonly number: number | null;
  readonly text: string | null;
}

function payloadOf(change: Change): Payload {
  switch (change.kind) {
    case 'set-cell':
      return { address: change.cell, number: change.value, text: change.source };
    case 'set-text':
      return { address: change.text, number: null, text: change.value };
    case 'set-unit':
    case 'set-issued-on':
      return { address: null, number: null, text: change.value };
  }
}

function changeOf(kind: Change['kind'], { address, number, text }: Payload): Change {
  switch (kind) {
    case 'set-cell':
      return { kind, cell: address as CellKey, value: number, source: text };
    case 'set-text':
      return { kind, text: address as TextKey, value: text ?? '' };
    case 'set-unit':
      return { kind, value: text ?? '' };
    case 'set-issued-on':
      return { kind, value: text };
  }
}

/** The journal of every report; rows are only ever added, inside the transaction that changes the state. */
export function journalStore(database: Database) {
  const insertBatch = database.prepare<[string, number, Batch['kind'], number | null, string]>(
    'INSERT INTO journal_batch (report_id, batch, kind, of_batch, committed_at) VALUES (?, ?, ?, ?, ?)',
  );
  const insertEntry = database.prepare(
    `INSERT INTO journal
       (report_id, batch, position, kind, address, before_number, before_text, after_number, after_text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectBatches = database.prepare<[string], Batch>(
    'SELECT batch, kind, of_batch AS "of" FROM journal_batch WHERE report_id = ? ORDER BY batch',
  );
  const selectEntries = database.prepare<[string, number], EntryRow>(
    `SELECT kind, address, before_number, before_text, after_number, after_text
     FROM journal WHERE report_id = ? AND batch = ? ORDER BY position`,
  );

  return {
    append: (reportId: string, batch: Batch, committedAt: string, entries: readonly JournalEntry[]): void => {
      insertBatch.run(reportId, batch.batch, batch.kind, batch.of, committedAt);
      for (const [position, { before, after }] of entries.entries()) {
        const was = payloadOf(before);
        const is = payloadOf(after);
        insertEntry.run(
          reportId,
          batch.batch,
          position,
          after.kind,
          is.address,
          was.number,
          was.text,
          is.number,
          is.text,
        );
      }
    },
    batchesOf: (reportId: string): readonly Batch[] => selectBatches.all(reportId),
    /** In the order they were made. */
    entriesOf: (reportId: string, batch: number): readonly JournalEntry[] =>
      selectEntries.all(reportId, batch).map((row) => ({
        before: changeOf(row.kind, { address: row.address, number: row.before_number, text: row.before_text }),
        after: changeOf(row.kind, { address: row.address, number: row.after_number, text: row.after_text }),
      })),
  };
}
