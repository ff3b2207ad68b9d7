import { cellsOf } from '../../shared/formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../shared/formats/formats.ts';
import {
  type CellValue,
  emptyTexts,
  type LinkedReport,
  type LinkedTexts,
  type TextKey,
} from '../../shared/report/report.ts';
import type { Database } from './database.ts';

/** `draft` is being written, `imported` was read from a file, `final` is signed off. */
export type StoredStatus = 'draft' | 'imported' | 'final';

/** A report as the store holds it: of a draft's totals nothing is stored, an imported report's are as printed. */
export interface StoredReport {
  readonly id: string;
  readonly status: StoredStatus;
  /** The number of the last journal batch; 0 before the first change. */
  readonly revision: number;
  /** ISO 8601 instant of the last committed change. */
  readonly savedAt: string;
  /** The report this one was drafted from. */
  readonly draftedFrom: string | null;
  readonly report: LinkedReport;
}

interface ReportRow {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly generation: string;
  readonly status: StoredStatus;
  readonly issued_on: string | null;
  readonly printed_title: string | null;
  readonly revision: number;
  readonly drafted_from: string | null;
  readonly saved_at: string;
}

interface CellRow {
  readonly cell: string;
  readonly value: CellValue;
  readonly source: string | null;
}

function generationOf(row: ReportRow): Generation {
  const generation = generations.find((known) => known === row.generation);
  if (!generation) throw new Error(`report ${row.id} is of the unknown generation ${row.generation}`);
  return generation;
}

/** Reads whole reports that are not put aside. Throws for rows no version of this program could have written. */
export function reportRows(database: Database) {
  const columns = 'id, unit, year, generation, status, issued_on, printed_title, revision, drafted_from, saved_at';
  const selectReport = database.prepare<[string], ReportRow>(
    `SELECT ${columns} FROM report WHERE id = ? AND discarded_at IS NULL`,
  );
  const selectReports = database.prepare<[], ReportRow>(
    `SELECT ${columns} FROM report WHERE discarded_at IS NULL ORDER BY year DESC, saved_at DESC, id`,
  );
  const selectCells = database.prepare<[string], CellRow>(
    'SELECT cell, value, source FROM report_cell WHERE report_id = ?',
  );
  const selectTexts = database.prepare<[string], { text: TextKey; value: string }>(
    'SELECT text, value FROM report_text WHERE report_id = ?',
  );

  const textsOf = (id: string): LinkedTexts => {
    const stored = new Map(selectTexts.all(id).map(({ text, value }) => [text, value]));
    return { ...emptyTexts, ...Object.fromEntries(stored) };
  };

  const assemble = (row: ReportRow): StoredReport => {
    const generation = generationOf(row);
    const stored = new Map(selectCells.all(row.id).map((cell) => [cell.cell, cell]));
    const cells: { [K in CellKey]?: CellValue } = {};
    const sources: { [K in CellKey]?: string } = {};
    for (const { key } of cellsOf(generation)) {
      const cell = stored.get(key);
      if (!cell) continue;
      stored.delete(key);
      cells[key] = cell.value;
      if (cell.source !== null) sources[key] = cell.source;
    }
    if (stored.size > 0) throw new Error(`report ${row.id} holds cells generation ${generation} does not have`);
    const { id, unit, year, status, revision } = row;
    const { issued_on: issuedOn, printed_title: title } = row;
    const printed = title === null ? {} : { printedTitle: title };
    const report = { generation, unit, year, issuedOn, ...printed, cells, sources, texts: textsOf(id) };
    return { id, status, revision, savedAt: row.saved_at, draftedFrom: row.drafted_from, report };
  };

  return {
    find: (id: string): StoredReport | null => {
      const row = selectReport.get(id);
      return row ? assemble(row) : null;
    },
    /** The newest year first. */
    list: (): readonly StoredReport[] => selectReports.all().map(assemble),
  };
}
