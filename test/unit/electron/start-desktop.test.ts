import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { HomeView, ImportView } from '../../../main/api/contract.ts';
import type { Desktop } from '../../../main/electron/desktop.ts';
import { startDesktop } from '../../../main/electron/start-desktop.ts';
import { lockData } from '../../../main/storage/data-lock.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import { StandInWindow, standInElectron } from '../../builders/stand-in-electron.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

async function start(test: TestContext, folder = tempFolder(test), options = {}) {
  const data = join(folder, 'data');
  const window = join(folder, 'window');
  mkdirSync(window, { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>年报助手</title>');
  const electron = standInElectron(options);
  await startDesktop(electron.desktop as unknown as Desktop, { data, window });
  test.after(() => electron.app.emit('will-quit'));
  const ask = async (path: string, init?: RequestInit) => {
    const handler = electron.asked.handlers.get('app');
    if (!handler) throw new Error('no handler for app:');
    return handler(new Request(new URL(path, 'app://nianbao/'), init));
  };
  return { ...electron, folder, data, ask, shown: StandInWindow.all };
}

test('the scheme is declared as a secure origin before the app is ready', async (t) => {
  const electron = standInElectron();
  electron.app.whenReady = async () => {
    assert.deepEqual(
      electron.asked.schemes.map(({ scheme }) => scheme),
      ['app'],
    );
    electron.asked.isReadyAsked = true;
  };
  const folder = tempFolder(t);
  await startDesktop(electron.desktop as unknown as Desktop, { data: folder, window: folder });
  t.after(() => electron.app.emit('will-quit'));
  assert.equal(electron.asked.isReadyAsked, true);
  const [scheme] = electron.asked.schemes;
  assert.deepEqual([scheme?.privileges['standard'], scheme?.privileges['secure']], [true, true]);
  assert.notEqual(scheme?.privileges['bypassCSP'], true);
});

test('the window and the API come from the same handler, with the same headers as in the browser', async (t) => {
  const { ask, data } = await start(t);
  const page = await ask('/');
  assert.match(await page.text(), /年报助手/);
  assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
  assert.equal(((await (await ask('/api/home')).json()) as HomeView).dataFolder, data);
});

test('a file of 1 MB goes through as one buffer', async (t) => {
  const { ask } = await start(t);
  const body = new TextEncoder().encode('一、概述\n'.repeat(80_000));
  const response = await ask('/api/imports', { method: 'POST', body, headers: { 'X-File-Name': 'a.txt' } });
  assert.equal(((await response.json()) as ImportView).fileName, 'a.txt');
});

test('another host of the scheme is not served', async (t) => {
  const { asked } = await start(t);
  const answer = await asked.handlers.get('app')?.(new Request('app://elsewhere/api/home'));
  assert.equal(answer?.status, 404);
});

test('the page runs in a sandbox, isolated, without Node and without a dictionary from the net', async (t) => {
  const { shown } = await start(t);
  assert.equal(shown.length, 1);
  const [window] = shown;
  assert.equal(window?.url, 'app://nianbao/');
  assert.deepEqual(window?.options.webPreferences, {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  assert.equal(window?.isShown, false);
  window?.emit('ready-to-show');
  assert.equal(window?.isShown, true);
});

test('the page cannot lead elsewhere, open windows or embed anything', async (t) => {
  const { shown } = await start(t);
  const contents = shown[0]?.webContents;
  assert.deepEqual(contents?.openHandler?.({ url: 'app://nianbao/' }), { action: 'deny' });
  const isStopped = (event: string, url: string) => {
    let stopped = false;
    contents?.emit(event, { url, preventDefault: () => void (stopped = true) });
    return stopped;
  };
  for (const event of ['will-frame-navigate', 'will-redirect']) {
    assert.equal(isStopped(event, 'https://example.com/'), true);
    assert.equal(isStopped(event, 'file:///etc/passwd'), true);
    assert.equal(isStopped(event, 'app://elsewhere/'), true);
    assert.equal(isStopped(event, 'app://nianbao/#/report/1'), false);
  }
  assert.equal(isStopped('will-attach-webview', ''), true);
});

test('every permission is denied and nothing leaves for the net', async (t) => {
  const { session } = await start(t);
  const answers: boolean[] = [];
  session.permissionRequest?.(null, 'media', (answer) => answers.push(answer));
  assert.deepEqual(answers, [false]);
  assert.equal(session.permissionCheck?.(), false);
  const isCancelled = (url: string) => {
    let cancelled = false;
    session.beforeRequest?.({ url }, ({ cancel }) => void (cancelled = cancel));
    return cancelled;
  };
  assert.equal(isCancelled('https://example.com/a.js'), true);
  assert.equal(isCancelled('http://127.0.0.1:80/'), true);
  assert.equal(isCancelled('file:///etc/passwd'), true);
  assert.equal(isCancelled('app://nianbao/assets/main.js'), false);
  assert.equal(isCancelled('blob:app://nianbao/1'), false);
});

test('an export is offered for saving in 文档 under its own name, any other download is stopped', async (t) => {
  const { session } = await start(t);
  const download = (url: string) => {
    const seen = { path: '', isStopped: false };
    const item = {
      getURL: () => url,
      getFilename: () => '青禾镇_2025_年报.docx',
      setSaveDialogOptions: ({ defaultPath }: { defaultPath: string }) => void (seen.path = defaultPath),
    };
    session.emit('will-download', { preventDefault: () => void (seen.isStopped = true) }, item);
    return seen;
  };
  const path = join('/home/li/documents', '青禾镇_2025_年报.docx');
  assert.deepEqual(download('app://nianbao/api/reports/1/exports/docx'), { path, isStopped: false });
  assert.deepEqual(download('blob:app://nianbao/1'), { path, isStopped: false });
  assert.deepEqual(download('https://example.com/a.exe'), { path: '', isStopped: true });
});

test('a second instance ends itself, and brings the first to the front', async (t) => {
  const second = standInElectron({ isFirstInstance: false });
  const folder = tempFolder(t);
  await startDesktop(second.desktop as unknown as Desktop, { data: folder, window: folder });
  assert.equal(second.asked.quits, 1);
  assert.equal(second.asked.isReadyAsked, false);
  assert.equal(existsSync(join(folder, 'nianbao.sqlite')), false, 'the data is not touched');

  const { app, shown } = await start(t);
  const [window] = shown;
  if (!window) throw new Error('no window');
  window.isMinimizedNow = true;
  app.emit('second-instance');
  assert.deepEqual([window.isMinimizedNow, window.isFocused], [false, true]);
});

test('the window opens where it was left', async (t) => {
  const folder = tempFolder(t);
  const first = await start(t, folder);
  const [window] = first.shown;
  if (!window) throw new Error('no window');
  assert.equal(window.isMaximizedNow, true, 'the first time it fills the screen');
  window.bounds = { x: 40, y: 30, width: 1200, height: 690 };
  window.isMaximizedNow = false;
  window.emit('close');
  first.app.emit('will-quit');
  const again = (await start(t, folder)).shown[0];
  const { x, y, width, height } = again?.options ?? {};
  assert.deepEqual({ x, y, width, height }, { x: 40, y: 30, width: 1200, height: 690 });
  assert.equal(again?.isMaximizedNow, false);
});

const lostPlaces = [
  ['a screen that is gone', '{"bounds":{"x":3000,"y":0,"width":1200,"height":700},"isMaximized":false}'],
  ['above the screen', '{"bounds":{"x":0,"y":-500,"width":1200,"height":700},"isMaximized":false}'],
  ['a damaged note', '{"bounds":{"x":"left"}}'],
  ['no JSON', 'x'],
] as const;
for (const [name, note] of lostPlaces) {
  test(`a window left on ${name} opens as the first time`, async (t) => {
    const folder = tempFolder(t);
    mkdirSync(join(folder, 'data', 'desktop'), { recursive: true });
    writeFileSync(join(folder, 'data', 'desktop', 'window.json'), note);
    const [window] = (await start(t, folder)).shown;
    assert.deepEqual([window?.options.x, window?.options.width, window?.isMaximizedNow], [0, 1366, true]);
  });
}

test('a window left too small opens at the smallest size there is', async (t) => {
  const folder = tempFolder(t);
  mkdirSync(join(folder, 'data', 'desktop'), { recursive: true });
  const note = '{"bounds":{"x":10,"y":10,"width":300,"height":200},"isMaximized":false}';
  writeFileSync(join(folder, 'data', 'desktop', 'window.json'), note);
  const [window] = (await start(t, folder)).shown;
  assert.deepEqual([window?.options.width, window?.options.minWidth, window?.options.height], [1024, 1024, 680]);
});

test('data that must not be touched is said in a box, and no window opens', async (t) => {
  const folder = tempFolder(t);
  mkdirSync(join(folder, 'data'));
  const opened = openDatabase(join(folder, 'data', 'nianbao.sqlite'));
  if (opened.kind !== 'open') throw new Error(opened.kind);
  opened.database.pragma('user_version = 99');
  opened.database.close();
  const { asked, shown } = await start(t, folder);
  assert.equal(asked.exitCode, 2);
  assert.match(asked.errorBoxes[0]?.content ?? '', /较新的年报助手/);
  assert.deepEqual(shown, []);
});

test("Electron's own files lie beside the data, and the last window closed ends the program", async (t) => {
  const { asked, app, data } = await start(t);
  assert.equal(asked.userData, join(data, 'desktop'));
  if (process.platform !== 'darwin') assert.equal(asked.menu, null);
  app.emit('window-all-closed');
  assert.equal(asked.quits, 1);
  app.emit('will-quit');
  assert.equal(existsSync(join(data, 'nianbao.sqlite-wal')), false, 'the store was closed');
  assert.ok(readFileSync(join(data, 'nianbao.sqlite')).length > 0);
});

test('on macOS a click on the dock opens the window again', async (t) => {
  const { app, shown } = await start(t);
  StandInWindow.all = [];
  app.emit('activate');
  assert.equal(StandInWindow.all.length, 1);
  app.emit('activate');
  assert.equal(StandInWindow.all.length, 1);
  assert.equal(shown.length, 1);
});

test('data another host has open is not opened a second time, and the clerk is told where it is', async (t) => {
  const folder = tempFolder(t);
  const lock = lockData(join(folder, 'data'));
  if (lock.kind !== 'locked') throw new Error(lock.message);
  const electron = await start(t, folder);
  assert.match(electron.asked.errorBoxes.at(0)?.content ?? '', /已经开着/);
  lock.release();
});
