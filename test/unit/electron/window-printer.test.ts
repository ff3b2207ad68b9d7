import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Desktop } from '../../../main/electron/desktop.ts';
import { windowPrinter } from '../../../main/electron/window-printer.ts';
import { StandInWindow, standInElectron } from '../../builders/stand-in-electron.ts';

/** Records the windows that were opened to print, which are gone when the printing is done. */
function start() {
  const electron = standInElectron();
  const opened: StandInWindow[] = [];
  class Recorded extends StandInWindow {
    constructor(options: ConstructorParameters<typeof StandInWindow>[0]) {
      super(options);
      opened.push(this);
    }
  }
  const desktop = { ...electron.desktop, BrowserWindow: Recorded } as unknown as Desktop;
  return { ...electron, opened, printer: windowPrinter(desktop) };
}

test('prints in a window nobody sees: sandboxed, without scripts, gone afterwards', async () => {
  const { opened, printer } = start();
  const printed = await printer.print('<p>青禾镇');
  assert.equal(printed.kind === 'pdf' && new TextDecoder().decode(printed.bytes), '%PDF-1.4');
  const [window] = opened;
  assert.equal(window?.options.show, false);
  const { sandbox, contextIsolation, nodeIntegration, javascript } = window?.options.webPreferences ?? {};
  assert.deepEqual([sandbox, contextIsolation, nodeIntegration, javascript], [true, true, false, false]);
  assert.equal(window?.webContents.printed?.['preferCSSPageSize'], true);
  assert.equal(window?.isDestroyed, true);
  assert.equal(existsSync(fileURLToPath(window?.url ?? '')), false, 'the page is gone');
});

test('loads the page it prints and nothing else', async () => {
  const { opened, printer, printSession } = start();
  await printer.print('<p>');
  const isCancelled = (url: string) => {
    let cancelled = false;
    printSession.beforeRequest?.({ url }, ({ cancel }) => void (cancelled = cancel));
    return cancelled;
  };
  assert.equal(isCancelled(opened[0]?.url ?? ''), false);
  assert.equal(isCancelled('file:///etc/passwd'), true);
  assert.equal(isCancelled('https://example.com/'), true);
});

test('what cannot be printed is said with a way out, and the next page is printed all the same', async () => {
  let isBroken = true;
  class Broken extends StandInWindow {
    override loadURL = async (url: string) => {
      if (isBroken) throw new Error('ERR_FAILED');
      return void (this.url = url);
    };
  }
  const electron = standInElectron();
  const printer = windowPrinter({ ...electron.desktop, BrowserWindow: Broken } as unknown as Desktop);
  const failed = await printer.print('<p>');
  assert.match(failed.kind === 'refused' ? failed.message : '', /先导出 Word 文档/);
  isBroken = false;
  assert.equal((await printer.print('<p>')).kind, 'pdf');
});
