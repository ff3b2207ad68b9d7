import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { tempFolder } from '../../builders/temp-folder.ts';
import { isStale } from '../../scripts/is-stale.ts';

/** Files with the second each was written in. */
function treeOf(context: TestContext, files: Readonly<Record<string, number>>): string {
  const root = tempFolder(context);
  mkdirSync(join(root, 'source/deep'), { recursive: true });
  mkdirSync(join(root, 'built'));
  for (const [path, second] of Object.entries(files)) {
    writeFileSync(join(root, path), '');
    utimesSync(join(root, path), second, second);
  }
  for (const folder of ['source/deep', 'source']) utimesSync(join(root, folder), 1, 1);
  return root;
}

test('what was never built is stale', (t) => {
  assert.equal(isStale(treeOf(t, { 'source/a.ts': 1 }), 'built/a.js', ['source']), true);
});

test('what is newer than all its sources is not', (t) => {
  const root = treeOf(t, { 'source/a.ts': 10, 'source/deep/b.ts': 20, 'lock.json': 5, 'built/a.js': 30 });
  assert.equal(isStale(root, 'built/a.js', ['source', 'lock.json', 'missing']), false);
});

test('one newer source, however deep, or one newer file makes it stale', (t) => {
  const deep = treeOf(t, { 'source/a.ts': 10, 'source/deep/b.ts': 40, 'built/a.js': 30 });
  assert.equal(isStale(deep, 'built/a.js', ['source']), true);
  const file = treeOf(t, { 'source/a.ts': 10, 'lock.json': 40, 'built/a.js': 30 });
  assert.equal(isStale(file, 'built/a.js', ['source', 'lock.json']), true);
});
