import { alignBlocks } from '../../shared/alignment/align.ts';
import { type SplitBlocks, splitAttachedSheets } from '../../shared/alignment/attached-sheets.ts';
import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { digestIn, recordIn } from '../../shared/document/export-record.ts';
import { asDraft, handOutIn } from '../../shared/document/hand-out.ts';
import { attachedSheets } from '../../shared/formats/attached-sheets.ts';
import { readFile } from '../readers/read-file.ts';
import { readProperties } from '../readers/read-properties.ts';
import { changesSinceExport } from './changes-since-export.ts';
import type { HandedOut } from './contract.ts';
import { isSealWhole } from './handed-out.ts';

export type ReadReportFile =
  | {
      readonly kind: 'draft';
      readonly blocks: readonly Block[];
      readonly draft: ImportDraft;
      /** What was dropped: macros, links, and pages that are no part of the report; sentences for the clerk. */
      readonly leftOut: readonly string[];
      /** What the file says of itself, where this program made it. */
      readonly handedOut: HandedOut | null;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** One sentence for whatever of them the file has. */
function sheetNotes({ sheets }: SplitBlocks): readonly string[] {
  if (sheets.length === 0) return [];
  const names = sheets.map(({ kind }) => (kind === 'checks' ? '校核表' : attachedSheets[kind].title));
  return [`${names.join('、')}不是报告的内容，没有读入。`];
}

interface Compared {
  readonly draft: ImportDraft;
  readonly handedOut: HandedOut | null;
}

/** Sets a file of our own against what it remembers of itself. A record somebody changed proves nothing and is not used. */
function compare(
  draft: ImportDraft,
  blocks: readonly Block[],
  properties: ReadonlyMap<string, string>,
  holdsText: boolean,
): Compared {
  const isWhole = isSealWhole(properties);
  const handOut = handOutIn(properties) ?? asDraft;
  const facts = { ...handOut, holdsText, digest: digestIn(properties) ?? '' };
  if (isWhole === false) return { draft, handedOut: { ...facts, verdict: 'broken' } };
  const record = recordIn(properties);
  if (record === null) return { draft, handedOut: null };
  const changes = changesSinceExport(record, draft, blocks, holdsText, handOut);
  const told = changes.length === 0 ? draft : { ...draft, issues: [...draft.issues, ...changes] };
  const verdict = changes.length === 0 ? 'same' : 'changed';
  return { draft: told, handedOut: isWhole === null ? null : { ...facts, verdict } };
}

/** bytes → blocks → aligned draft, and for a file of our own what was changed in it: the one way a file is read, for the window and for the command line. */
export async function readReportFile(bytes: Uint8Array, fileName: string): Promise<ReadReportFile> {
  const read = await readFile(bytes, fileName);
  if (read.kind === 'refused') return read;
  const { blocks, format } = read;
  const split = splitAttachedSheets(blocks);
  const leftOut = [...(read.leftOut ?? []), ...sheetNotes(split)];
  const compared = compare(alignBlocks(blocks), split.report, await readProperties(bytes), format !== 'xlsx');
  return { kind: 'draft', blocks, leftOut, ...compared };
}
