import { readFile } from '../../main/readers/read-file.ts';
import { alignBlocks } from '../../shared/alignment/align.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { CellValue, Report } from '../../shared/report/report.ts';

/** The whole way from a file's bytes to the draft a clerk reviews; throws where the file is refused. */
export async function readDraft(source: string | Uint8Array): Promise<ImportDraft> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const result = await readFile(bytes, 'report');
  if (result.kind === 'refused') throw new Error(result.message);
  return alignBlocks(result.blocks);
}

export const readValue = (draft: ImportDraft, key: CellKey): CellValue => draft.readings[key]?.value ?? null;

export const codesAt = (draft: ImportDraft, key: CellKey): string[] =>
  draft.issues.filter(({ cell }) => cell === key).map(({ code }) => code);

/** Cells read wrong that no issue names: the worst a reading can do. */
export function silentErrors(draft: ImportDraft, report: Report): CellKey[] {
  if (draft.generation === null) return [];
  const named = new Set(draft.issues.map(({ cell }) => cell));
  return cellsOf(report.generation).flatMap(({ key }) =>
    readValue(draft, key) !== (report.cells[key] ?? null) && !named.has(key) ? [key] : [],
  );
}

/** Cells that differ from the report, named or not. */
export const wrongCells = (draft: ImportDraft, report: Report): CellKey[] =>
  cellsOf(report.generation).flatMap(({ key }) => (readValue(draft, key) === (report.cells[key] ?? null) ? [] : [key]));
