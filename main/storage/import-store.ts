import type { Place } from '../../shared/alignment/blocks.ts';
import type { CellReading, ImportDraft, ImportIssue } from '../../shared/alignment/import-draft.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { CellValue } from '../../shared/report/report.ts';
import type { Database } from './database.ts';

/** The file a report was read from, as it came. */
export interface SourceFile {
  readonly name: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface SourceFileNote {
  readonly name: string;
  readonly sha256: string;
  readonly importedAt: string;
}

/** Where a figure of an imported report comes from: what was read, before the clerk decided anything over it. */
export interface Provenance {
  readonly value: CellValue;
  readonly source: string;
  readonly place: Place | null;
  readonly issues: readonly Pick<ImportIssue, 'code' | 'source' | 'message' | 'place'>[];
}

/** Everything that was read for an imported report, as it was shown to the clerk. */
export interface KeptReadings {
  readonly readings: { readonly [K in CellKey]?: CellReading };
  readonly issues: readonly Pick<ImportIssue, 'code' | 'cell' | 'source' | 'message' | 'place'>[];
}

interface PlaceRow {
  readonly block: number | null;
  readonly block_row: number | null;
  readonly block_cell: number | null;
}

const placeOf = ({ block, block_row, block_cell }: PlaceRow): Place | null =>
  block === null ? null : { block, row: block_row, cell: block_cell };

const placeColumns = (place: Place | null) => [place?.block ?? null, place?.row ?? null, place?.cell ?? null] as const;

/** Source files and what was read from them. Rows are written inside the transaction that creates the report. */
export function importStore(database: Database) {
  const insertFile = database.prepare('INSERT INTO source_file (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insertSource = database.prepare(
    'INSERT INTO report_source (report_id, sha256, name, imported_at) VALUES (?, ?, ?, ?)',
  );
  const insertReading = database.prepare(
    `INSERT INTO import_reading (report_id, cell, value, source, block, block_row, block_cell)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertIssue = database.prepare(
    `INSERT INTO import_issue (report_id, position, code, cell, source, message, block, block_row, block_cell)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectNote = database.prepare<[string], SourceFileNote>(
    'SELECT name, sha256, imported_at AS importedAt FROM report_source WHERE report_id = ?',
  );
  const selectFile = database.prepare<[string], SourceFile>(
    'SELECT name, sha256, bytes FROM report_source JOIN source_file USING (sha256) WHERE report_id = ?',
  );
  const selectReading = database.prepare<[string, string], PlaceRow & { value: CellValue; source: string }>(
    `SELECT value, source, block, block_row, block_cell FROM import_reading WHERE report_id = ? AND cell = ?`,
  );
  const selectIssues = database.prepare<[string, string], PlaceRow & Pick<ImportIssue, 'code' | 'source' | 'message'>>(
    `SELECT code, source, message, block, block_row, block_cell
     FROM import_issue WHERE report_id = ? AND cell = ? ORDER BY position`,
  );

  const selectReadings = database.prepare<[string], PlaceRow & { cell: CellKey; value: CellValue; source: string }>(
    'SELECT cell, value, source, block, block_row, block_cell FROM import_reading WHERE report_id = ?',
  );
  const selectAllIssues = database.prepare<
    [string],
    PlaceRow & Pick<ImportIssue, 'code' | 'cell' | 'source' | 'message'>
  >(
    `SELECT code, cell, source, message, block, block_row, block_cell
     FROM import_issue WHERE report_id = ? ORDER BY position`,
  );

  return {
    keep: (reportId: string, file: SourceFile, draft: ImportDraft, importedAt: string): void => {
      insertFile.run(file.sha256, file.bytes);
      insertSource.run(reportId, file.sha256, file.name, importedAt);
      for (const [cell, reading] of Object.entries(draft.readings)) {
        insertReading.run(reportId, cell, reading.value, reading.source, ...placeColumns(reading.place));
      }
      for (const [position, issue] of draft.issues.entries()) {
        const { code, cell, source, message, place } = issue;
        insertIssue.run(reportId, position, code, cell, source, message, ...placeColumns(place));
      }
    },
    /** `null` for a report that was not read from a file. */
    noteOf: (reportId: string): SourceFileNote | null => selectNote.get(reportId) ?? null,
    fileOf: (reportId: string): SourceFile | null => selectFile.get(reportId) ?? null,
    provenanceOf: (reportId: string, cell: CellKey): Provenance | null => {
      const reading = selectReading.get(reportId, cell);
      if (!reading) return null;
      const issues = selectIssues
        .all(reportId, cell)
        .map(({ code, source, message, ...place }) => ({ code, source, message, place: placeOf(place) }));
      return { value: reading.value, source: reading.source, place: placeOf(reading), issues };
    },
    /** Empty for a report that was not read from a file. */
    readingsOf: (reportId: string): KeptReadings => {
      const readings = selectReadings
        .all(reportId)
        .map(({ cell, value, source, ...place }) => [cell, { value, source, place: placeOf(place) }] as const);
      const issues = selectAllIssues
        .all(reportId)
        .map(({ code, cell, source, message, ...place }) => ({ code, cell, source, message, place: placeOf(place) }));
      return { readings: Object.fromEntries(readings), issues };
    },
  };
}

export type ImportStore = ReturnType<typeof importStore>;
