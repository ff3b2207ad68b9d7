import { alignBlocks } from '../../shared/alignment/align.ts';
import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { recordIn } from '../../shared/document/export-record.ts';
import { readFile } from '../readers/read-file.ts';
import { readProperties } from '../readers/read-properties.ts';
import { changesSinceExport } from './changes-since-export.ts';

export type ReadReportFile =
  | {
      readonly kind: 'draft';
      readonly blocks: readonly Block[];
      readonly draft: ImportDraft;
      /** Macros and links that were dropped, in sentences for the clerk. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** bytes → blocks → aligned draft, and for a file of our own what was changed in it: the one way a file is read, for the window and for the command line. */
export async function readReportFile(bytes: Uint8Array, fileName: string): Promise<ReadReportFile> {
  const read = await readFile(bytes, fileName);
  if (read.kind === 'refused') return read;
  const draft = alignBlocks(read.blocks);
  const { leftOut = [] } = read;
  const record = recordIn(await readProperties(bytes));
  if (record === null) return { kind: 'draft', blocks: read.blocks, draft, leftOut };
  const changes = changesSinceExport(record, draft, read.blocks, read.format !== 'xlsx');
  return { kind: 'draft', blocks: read.blocks, draft: { ...draft, issues: [...draft.issues, ...changes] }, leftOut };
}
