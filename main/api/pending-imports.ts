import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import type { SourceFile } from '../storage/import-store.ts';
import type { HandedOut, Submission } from './contract.ts';

/** A file that was read and waits for the clerk. It lives in memory only: nothing unconfirmed is stored. */
export interface PendingImport {
  readonly id: string;
  readonly file: SourceFile;
  readonly blocks: readonly Block[];
  readonly draft: ImportDraft;
  readonly leftOut: readonly string[];
  /** What a file of our own says of itself, and the 送审 it says it is, where that was made here. */
  readonly handedOut: HandedOut | null;
  readonly submitted: Submission | null;
}

export interface PendingImports {
  readonly add: (pending: PendingImport) => void;
  readonly find: (id: string) => PendingImport | null;
  readonly drop: (id: string) => void;
}

/** As many as the window lists at once, and a few more; a heap of large files is cut earlier. */
const keptImports = 24;
const keptBytes = 200 * 1_048_576;

/** Holds the last few; an older one has to be read again. The one added last always stays. */
export function pendingImports(): PendingImports {
  const byId = new Map<string, PendingImport>();
  return {
    add: (pending) => {
      byId.set(pending.id, pending);
      let bytes = [...byId.values()].reduce((sum, { file }) => sum + file.bytes.length, 0);
      for (const [id, { file }] of byId) {
        if (byId.size === 1 || (byId.size <= keptImports && bytes <= keptBytes)) break;
        byId.delete(id);
        bytes -= file.bytes.length;
      }
    },
    find: (id) => byId.get(id) ?? null,
    drop: (id) => void byId.delete(id),
  };
}
