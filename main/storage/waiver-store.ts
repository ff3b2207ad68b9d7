import type { Coverage, CoveredCell, CoveredPassage, Waiver } from '../../shared/checks/waiver.ts';
import type { TextKey } from '../../shared/report/report.ts';
import type { Database } from './database.ts';
import type { StoreDeps } from './report-store.ts';

interface WaiverRow {
  readonly id: string;
  readonly rule: string;
  readonly figures: string;
  readonly text: TextKey | null;
  readonly words: string | null;
  readonly marked_start: number | null;
  readonly marked_end: number | null;
  readonly problem: string;
  readonly author: string;
  readonly reason: string;
  readonly written_at: string;
}

function passageOf({ text, words, marked_start, marked_end }: WaiverRow): CoveredPassage | null {
  if (text === null) return null;
  return { text, words: words ?? '', marked: { start: marked_start ?? 0, end: marked_end ?? 0 } };
}

/** Waivers of reports; a row is only ever added, and marked once when it is withdrawn. */
export function waiverStore(database: Database, { clock, newId }: StoreDeps) {
  const insertWaiver = database.prepare(
    `INSERT INTO waiver (id, report_id, position, rule, figures, text, words, marked_start, marked_end,
       problem, author, reason, written_at)
     VALUES (?, ?, (SELECT count(*) + 1 FROM waiver WHERE report_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertCell = database.prepare('INSERT INTO waiver_cell (waiver_id, cell, value, source) VALUES (?, ?, ?, ?)');
  const selectWaivers = database.prepare<[string], WaiverRow>(
    `SELECT id, rule, figures, text, words, marked_start, marked_end, problem, author, reason, written_at
     FROM waiver WHERE report_id = ? AND withdrawn_at IS NULL ORDER BY position`,
  );
  const selectCells = database.prepare<[string], CoveredCell>(
    'SELECT cell, value, source FROM waiver_cell WHERE waiver_id = ? ORDER BY cell',
  );
  const setWithdrawn = database.prepare(
    'UPDATE waiver SET withdrawn_at = ? WHERE id = ? AND report_id = ? AND withdrawn_at IS NULL',
  );

  const waiverOf = (row: WaiverRow): Waiver => {
    const { id, rule, problem, author, reason } = row;
    const figures = row.figures === '' ? [] : row.figures.split(' ');
    const covers: Coverage = { rule, cells: selectCells.all(id), passage: passageOf(row), figures };
    return { id, covers, problem, author, reason, writtenAt: row.written_at };
  };

  const add = (reportId: string, { covers, problem, author, reason }: Omit<Waiver, 'id' | 'writtenAt'>): void => {
    const id = newId();
    const { rule, cells, passage, figures } = covers;
    const { text = null, words = null, marked } = passage ?? {};
    insertWaiver.run(
      ...[id, reportId, reportId, rule, figures.join(' ')],
      ...[text, words, marked?.start ?? null, marked?.end ?? null],
      ...[problem, author, reason, clock().toISOString()],
    );
    for (const { cell, value, source } of cells) insertCell.run(id, cell, value, source);
  };

  const addInTransaction = database.transaction(add);
  return {
    /** Those in force, in the order they were written. */
    of: (reportId: string): readonly Waiver[] => selectWaivers.all(reportId).map(waiverOf),
    add: (reportId: string, written: Omit<Waiver, 'id' | 'writtenAt'>): void =>
      addInTransaction.immediate(reportId, written),
    /** False where the report has no such waiver in force. */
    withdraw: (reportId: string, id: string): boolean =>
      setWithdrawn.run(clock().toISOString(), id, reportId).changes > 0,
  };
}

export type WaiverStore = ReturnType<typeof waiverStore>;
