import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openWindow } from '../../../main/browser/open-window.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

/** A browser that only writes down what it was called with. */
function standInBrowser(context: TestContext, folder: string, mode: number): string {
  const path = join(folder, 'browser.sh');
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/part'\nmv '${folder}/part' '${folder}/called'\n`, {
    mode,
  });
  const before = process.env['CHROMIUM_PATH'];
  process.env['CHROMIUM_PATH'] = path;
  context.after(() => {
    if (before === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = before;
  });
  return path;
}

const skip = process.platform === 'win32' ? 'a shell script stands in for the browser' : false;

test('the browser opens the address as a window of its own, in a profile beside the data', { skip }, async (t) => {
  const folder = tempFolder(t);
  standInBrowser(t, folder, 0o755);
  assert.equal(await openWindow('http://127.0.0.1:4711/?token=x', folder), true);
  for (let tries = 0; tries < 1_000 && !existsSync(join(folder, 'called')); tries += 1) await setTimeout(10);
  const flags = readFileSync(join(folder, 'called'), 'utf8').split('\n');
  assert.ok(flags.includes('--app=http://127.0.0.1:4711/?token=x'));
  assert.ok(flags.includes(`--user-data-dir=${join(folder, 'browser-profile')}`));
  assert.ok(flags.includes('--no-first-run'));
});

test('a browser that cannot be started is told, not thrown', { skip }, async (t) => {
  const folder = tempFolder(t);
  standInBrowser(t, folder, 0o644);
  assert.equal(await openWindow('http://127.0.0.1:4711/', folder), false);
});
