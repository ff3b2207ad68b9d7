import type { Block, Place } from '../../shared/alignment/blocks.ts';
import type { CellReading, ImportDraft } from '../../shared/alignment/import-draft.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { Store } from '../storage/open-store.ts';
import type { SourceView } from './contract.ts';
import { readReportFile } from './read-report-file.ts';

export type ReportSource =
  | { readonly kind: 'source'; readonly view: SourceView }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** What stands at a place, a whole row run together; `null` where the blocks have no such place. */
function textAt(blocks: readonly Block[], { block, row, cell }: Place): string | null {
  const found = blocks[block];
  if (!found) return null;
  if (found.kind === 'paragraph') return row === null ? found.text : null;
  const boxes = row === null ? undefined : found.rows[row];
  if (!boxes) return null;
  return cell === null ? boxes.map(({ text }) => text).join(' ') : (boxes[cell]?.text ?? null);
}

/**
 * Where a figure stands in the blocks of today's reading: where it is read today, provided that the same is read; else
 * the kept place, provided that the kept words still stand there; else nowhere. A place is never guessed.
 */
export function placeToday(
  kept: CellReading,
  today: CellReading | undefined,
  blocks: readonly Block[],
): CellReading['place'] {
  if (today?.place && today.value === kept.value && today.source === kept.source) return today.place;
  const standing = kept.place && textAt(blocks, kept.place);
  return standing?.includes(kept.source) ? kept.place : null;
}

function readingsToday(
  kept: SourceView['readings'],
  today: ImportDraft['readings'],
  blocks: readonly Block[],
): SourceView['readings'] {
  const entries = Object.entries(kept) as readonly (readonly [CellKey, CellReading])[];
  const placed = entries.map(([key, reading]) => [key, { ...reading, place: placeToday(reading, today[key], blocks) }]);
  return Object.fromEntries(placed);
}

/** Reads the kept file of an imported report again; `null` for a report that was written here or is not there. */
export async function reportSource({ reports, imports }: Store, reportId: string): Promise<ReportSource | null> {
  const note = reports.find(reportId) && imports.noteOf(reportId);
  const file = note && imports.fileOf(reportId);
  if (!file) return null;
  const read = await readReportFile(file.bytes, file.name);
  if (read.kind === 'refused') return read;
  const { blocks, draft } = read;
  const { readings, issues } = imports.readingsOf(reportId);
  return {
    kind: 'source',
    view: {
      fileName: note.name,
      importedAt: note.importedAt,
      sha256: note.sha256,
      blocks,
      readings: readingsToday(readings, draft.readings, blocks),
      issues: issues.map(({ code, cell, message }) => ({ code, cell, message })),
    },
  };
}
