import { alignBlocks } from '../../shared/alignment/align.ts';
import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { readFile } from '../readers/read-file.ts';

export type ReadReportFile =
  | { readonly kind: 'draft'; readonly blocks: readonly Block[]; readonly draft: ImportDraft }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** bytes → blocks → aligned draft: the one way a file is read, for the window and for the command line. */
export async function readReportFile(bytes: Uint8Array, fileName: string): Promise<ReadReportFile> {
  const read = await readFile(bytes, fileName);
  if (read.kind === 'refused') return read;
  return { kind: 'draft', blocks: read.blocks, draft: alignBlocks(read.blocks) };
}
