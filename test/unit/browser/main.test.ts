import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { tempFolder } from '../../builders/temp-folder.ts';

const main = join(import.meta.dirname, '../../../main/browser/main.ts');

function run(test: TestContext, dataFolder: string) {
  const env = { ...process.env, NIANBAO_DATA: dataFolder };
  const child = spawn(process.execPath, [main, '--no-open'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  test.after(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  const said = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const firstLine = Promise.race([once(said, 'line'), once(child, 'exit')]);
  return { child, lines, firstLine };
}

test('it prints its address and nothing else, and ends cleanly when asked to', async (t) => {
  const dataFolder = tempFolder(t);
  const { child, lines, firstLine } = run(t, dataFolder);
  await firstLine;
  const [url = ''] = lines;
  assert.equal((await fetch(url, { redirect: 'manual' })).status, 303);
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
  assert.deepEqual(lines, [url]);
  assert.equal(existsSync(join(dataFolder, 'running.json')), false);
  assert.equal(existsSync(join(dataFolder, 'nianbao.sqlite-wal')), false, 'the journal was folded into the database');
});

test('a second start prints the address of the first and ends', async (t) => {
  const dataFolder = tempFolder(t);
  const first = run(t, dataFolder);
  await first.firstLine;
  const second = run(t, dataFolder);
  const [code] = await once(second.child, 'close');
  assert.equal(code, 0);
  assert.deepEqual(second.lines, first.lines);
});
