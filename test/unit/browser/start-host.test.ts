import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { HomeView } from '../../../main/api/contract.ts';
import { type StartedHost, startHost } from '../../../main/browser/start-host.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

type Running = Extract<StartedHost, { kind: 'started' }>;

function aWindow(folder: string): string {
  const windowFolder = join(folder, 'window');
  mkdirSync(join(windowFolder, 'assets'), { recursive: true });
  writeFileSync(join(windowFolder, 'index.html'), '<!doctype html><title>年报助手</title>');
  writeFileSync(join(windowFolder, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'outside the window');
  return windowFolder;
}

async function start(test: TestContext, folder = tempFolder(test)): Promise<Running & { folder: string }> {
  const host = await startHost(join(folder, 'data'), aWindow(folder));
  if (host.kind !== 'started') throw new Error(host.kind);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await host.close();
    isOpen = false;
  };
  test.after(close);
  return { ...host, close, folder };
}

const originOf = ({ url }: Running) => new URL(url).origin;

/** A client as a browser is one: the cookie from the first address, then the clean address. */
async function enter(host: Running): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const first = await fetch(host.url, { redirect: 'manual' });
  const cookie = first.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  return (path, init) =>
    fetch(`${originOf(host)}${path}`, {
      ...init,
      headers: { Cookie: cookie, Origin: originOf(host), ...(init?.headers as Record<string, string>) },
    });
}

test('it listens on the loopback address alone', async (t) => {
  const host = await start(t);
  assert.match(host.url, /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
});

test('without the token nothing is served, with it the window and the API are', async (t) => {
  const host = await start(t);
  assert.equal((await fetch(originOf(host))).status, 401);
  assert.equal((await fetch(`${originOf(host)}/api/home`)).status, 401);
  const get = await enter(host);
  assert.match(await (await get('/')).text(), /年报助手/);
  const home = (await (await get('/api/home')).json()) as HomeView;
  assert.equal(home.dataFolder, join(host.folder, 'data'));
});

test('a request for another host name is refused though it carries the cookie', async (t) => {
  const host = await start(t);
  const { port, searchParams } = new URL(host.url);
  const headers = { Host: `attacker.example:${port}`, Cookie: `nianbao-${port}=${searchParams.get('token')}` };
  const status = await new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/api/home', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
  assert.equal(status, 403);
});

test('every answer keeps foreign content, frames and sniffing out', async (t) => {
  const get = await enter(await start(t));
  for (const path of ['/', '/api/home', '/nowhere.js']) {
    const { headers } = await get(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self';/, path);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /https?:|unsafe-eval|script-src[^;]*unsafe/);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
  }
});

test('files outside the window are not served, however the path is written', async (t) => {
  const get = await enter(await start(t));
  assert.equal((await get('/assets/main-1a2b.js')).status, 200);
  for (const path of [
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/%2e%2e%5csecret.js',
    '/%00.js',
    '/%E5%8',
    '/secret',
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('a file of 3 MB goes through as one buffer', async (t) => {
  const get = await enter(await start(t));
  const body = new TextEncoder().encode('一、概述\n'.repeat(230_000));
  const response = await get('/api/imports', { method: 'POST', body, headers: { 'X-File-Name': 'a.txt' } });
  assert.equal(response.status, 200);
  await response.body?.cancel();
});

test('an unknown address of the API is answered as an error of the contract', async (t) => {
  const get = await enter(await start(t));
  const response = await get('/api/nothing');
  assert.equal(response.status, 404);
  assert.equal(((await response.json()) as { error: { code: string } }).error.code, 'not-found');
});

test('a window that was not built yet says what to do', async (t) => {
  const folder = tempFolder(t);
  const host = await startHost(join(folder, 'data'), join(folder, 'no-window'));
  if (host.kind !== 'started') throw new Error(host.kind);
  t.after(() => host.close());
  const response = await (await enter(host))('/');
  assert.equal(response.status, 503);
  assert.match(await response.text(), /npm start/);
});

test('a second start on the same data finds the first and opens no second server', async (t) => {
  const host = await start(t);
  const second = await startHost(join(host.folder, 'data'), aWindow(host.folder));
  assert.deepEqual(second, { kind: 'already-running', url: host.url });
});

test('two starts at the same moment become one host', async (t) => {
  const folder = tempFolder(t);
  const windowFolder = aWindow(folder);
  const hosts = await Promise.all([1, 2].map(() => startHost(join(folder, 'data'), windowFolder)));
  for (const host of hosts) if (host.kind === 'started') t.after(() => host.close());
  assert.deepEqual(hosts.map(({ kind }) => kind).sort(), ['already-running', 'started']);
});

test('the note of a host that was killed does not stand in the way', async (t) => {
  const folder = tempFolder(t);
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'running.json'), JSON.stringify({ port: 1, token: 'gone', pid: 1 }));
  const host = await start(t, folder);
  assert.match(readFileSync(join(folder, 'data', 'running.json'), 'utf8'), new RegExp(new URL(host.url).port));
});

test('the note is for its owner alone and goes when the host closes', async (t) => {
  const folder = tempFolder(t);
  const host = await startHost(join(folder, 'data'), aWindow(folder));
  if (host.kind !== 'started') throw new Error(host.kind);
  const note = join(folder, 'data', 'running.json');
  if (process.platform !== 'win32') assert.equal(statSync(note).mode & 0o077, 0);
  await host.close();
  assert.equal(existsSync(note), false);
  await assert.rejects(fetch(host.url));
});

test('data that must not be touched is refused, and nothing keeps running', async (t) => {
  const folder = tempFolder(t);
  mkdirSync(join(folder, 'data'));
  const opened = openDatabase(join(folder, 'data', 'nianbao.sqlite'));
  if (opened.kind !== 'open') throw new Error(opened.kind);
  opened.database.pragma('user_version = 99');
  opened.database.close();
  const refused = await startHost(join(folder, 'data'), aWindow(folder));
  assert.equal(refused.kind === 'refused' && refused.code, 'from-the-future');
  assert.equal(existsSync(join(folder, 'data', 'running.json')), false);
});

test('the same data keeps its address from one start to the next, so that the window remembers, and shares it with no one', async (t) => {
  const folder = tempFolder(t);
  const portOf = async () => {
    const host = await start(t, folder);
    await host.close();
    return new URL(host.url).port;
  };
  const usual = await portOf();
  assert.equal(await portOf(), usual);
  const occupant = createServer().listen(Number(usual), '127.0.0.1');
  t.after(() => occupant.close());
  await once(occupant, 'listening');
  assert.notEqual(await portOf(), usual);
});
