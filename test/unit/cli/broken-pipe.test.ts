import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { aReport } from '../../builders/a-report.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { asHtmlFile } from '../../builders/test-api.ts';

const main = join(import.meta.dirname, '../../../main/cli/main.ts');

test('where the reader of the answers has left, a sentence says so, and no stack trace', async (t) => {
  const folder = tempFolder(t);
  writeFileSync(join(folder, 'a.html'), asHtmlFile(aReport().withTotals().build()));
  const child = spawn(process.execPath, [main, 'import', ...Array(20).fill('a.html')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  const [remarks, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  assert.deepEqual([code, remarks], [2, '接收输出的程序已经结束，后面的没有做。\n']);
});
