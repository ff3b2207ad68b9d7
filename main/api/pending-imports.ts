import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import type { SourceFile } from '../storage/import-store.ts';

/** A file that was read and waits for the clerk. It lives in memory only: nothing unconfirmed is stored. */
export interface PendingImport {
  readonly id: string;
  readonly file: SourceFile;
  readonly blocks: readonly Block[];
  readonly draft: ImportDraft;
}

export interface PendingImports {
  readonly add: (pending: PendingImport) => void;
  readonly find: (id: string) => PendingImport | null;
  readonly drop: (id: string) => void;
}

const keptImports = 8;

/** Holds the last few; an older one has to be read again. */
export function pendingImports(): PendingImports {
  const byId = new Map<string, PendingImport>();
  return {
    add: (pending) => {
      byId.set(pending.id, pending);
      const [oldest] = byId.keys();
      if (byId.size > keptImports && oldest !== undefined) byId.delete(oldest);
    },
    find: (id) => byId.get(id) ?? null,
    drop: (id) => void byId.delete(id),
  };
}
