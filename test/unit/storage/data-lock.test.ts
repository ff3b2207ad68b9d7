import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockData } from '../../../main/storage/data-lock.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

function heldIn(folder: string): () => void {
  const lock = lockData(folder);
  assert.equal(lock.kind, 'locked');
  return lock.kind === 'locked' ? lock.release : () => {};
}

test('a folder has one holder at a time, and the next once it is let go', (t) => {
  const folder = tempFolder(t);
  const release = heldIn(folder);
  const second = lockData(folder);
  assert.deepEqual([second.kind, second.kind === 'refused' && second.code], ['refused', 'in-use']);
  assert.match(second.kind === 'refused' ? second.message : '', /已经开着.*资料没有改动/);
  const elsewhere = heldIn(tempFolder(t));
  release();
  heldIn(folder)();
  elsewhere();
});

test('a program that was killed leaves nothing that keeps the next one out', async (t) => {
  const folder = tempFolder(t);
  const module = join(import.meta.dirname, '../../../main/storage/data-lock.ts');
  const script = `import { lockData } from ${JSON.stringify(module)};
    console.log(lockData(${JSON.stringify(folder)}).kind); setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  t.after(() => child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  assert.equal(String(said).trim(), 'locked');
  assert.equal(lockData(folder).kind, 'refused');
  child.kill('SIGKILL');
  await once(child, 'exit');
  heldIn(folder)();
});

test('a folder that cannot be made is left to the opening of the data to explain', (t) => {
  const folder = tempFolder(t);
  writeFileSync(join(folder, 'data'), 'a file where the folder should be');
  heldIn(join(folder, 'data'))();
});
