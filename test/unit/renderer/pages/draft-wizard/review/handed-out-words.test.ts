import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandedOut } from '../../../../../../main/api/contract.ts';
import { handedOutWords } from '../../../../../../renderer/pages/draft-wizard/review/handed-out-words.ts';

test('a file of our own says whether it is what was handed in, and how far that can be trusted', () => {
  const file = { as: 'submitted', on: '2026-01-12', verdict: 'same', holdsText: true, digest: '' } as const;
  const say = (own: Partial<HandedOut>, changes = 0) => handedOutWords({ ...file, ...own }, changes);
  assert.match(say({}), /^这是 2026年1月12日送审的文件，内容与送审时一致。.*不防有意改动。$/);
  assert.match(say({ holdsText: false }), /表里的数与送审时一致/);
  assert.match(say({ verdict: 'changed' }, 3), /送审以后改了 3 处/);
  assert.match(say({ as: 'final', verdict: 'broken' }), /定稿的文件，但.*核对不了/);
  assert.match(say({ as: 'draft', on: null }), /^这是本程序导出的文件，内容与导出时一致/);
});
