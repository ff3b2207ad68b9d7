import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PendingImport, pendingImports } from '../../../main/api/pending-imports.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';

const megabytes = (count: number) => ({ length: count * 1_048_576 }) as Uint8Array;
const aPending = (id: string, bytes: Uint8Array): PendingImport => {
  return {
    id,
    file: { name: id, sha256: '', bytes },
    blocks: [],
    draft: alignBlocks([]),
    leftOut: [],
    handedOut: null,
    submitted: null,
  };
};

test('a heap of large files is cut to 200 MB, the oldest first', () => {
  const pending = pendingImports();
  for (const id of ['a', 'b', 'c', 'd']) pending.add(aPending(id, megabytes(60)));
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((id) => pending.find(id)?.id ?? null),
    [null, 'b', 'c', 'd'],
  );
});

test('what was read last is kept however large it is', () => {
  const pending = pendingImports();
  pending.add(aPending('a', megabytes(1)));
  pending.add(aPending('b', megabytes(300)));
  assert.deepEqual([pending.find('a'), pending.find('b')?.id], [null, 'b']);
});
