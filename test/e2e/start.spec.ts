import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

test('npm start serves the window and the API at the address it prints', async (t) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nianbao-start-'));
  const child = spawn(process.execPath, ['test/scripts/start.ts', '--no-open'], {
    cwd: root,
    env: { ...process.env, NIANBAO_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => {
    child.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const firstLine = once(createInterface({ input: child.stdout }), 'line');
  const [url] = (await Promise.race([firstLine, once(child, 'exit')])) as [string];
  const entry = await fetch(url, { redirect: 'manual' });
  const Cookie = entry.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const page = await (await fetch(new URL('/', url), { headers: { Cookie } })).text();
  assert.match(page, /<div id="root">/);
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
  const asset = await fetch(new URL(script, url), { headers: { Cookie } });
  assert.deepEqual([asset.status, asset.headers.get('Content-Type')], [200, 'text/javascript; charset=utf-8']);
  const home = (await (await fetch(new URL('/api/home', url), { headers: { Cookie } })).json()) as {
    dataFolder: string;
  };
  assert.equal(home.dataFolder, dataFolder);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});
