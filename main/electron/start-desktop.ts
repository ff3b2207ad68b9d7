import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { openBackEnd } from '../api/create-api.ts';
import { declareScheme, serveScheme } from './app-scheme.ts';
import type { Desktop } from './desktop.ts';
import { lockSession, offerDownloads } from './lock-session.ts';
import { openWindow } from './open-window.ts';
import { windowPrinter } from './window-printer.ts';

export interface Folders {
  readonly data: string;
  /** The built window: dist/renderer. */
  readonly window: string;
}

/** Elsewhere the default menu would take Ctrl+0 and Ctrl+R from the editor; on macOS copy and paste live in the menu. */
function setMenu({ Menu }: Desktop): void {
  const template = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([...template]) : null);
}

function bringForward(window: BrowserWindow | undefined): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function openOffice(desktop: Desktop, folders: Folders, ownFolder: string): void {
  const { app, BrowserWindow, dialog, session } = desktop;
  const backEnd = openBackEnd(folders.window, windowPrinter(desktop), folders.data);
  if (backEnd.kind === 'refused') {
    dialog.showErrorBox('年报助手没有打开', backEnd.message);
    app.exit(2);
    return;
  }
  app.on('will-quit', backEnd.close);
  serveScheme(desktop, backEnd.app);
  lockSession(session.defaultSession);
  offerDownloads(desktop, session.defaultSession);
  setMenu(desktop);
  const open = () => openWindow(desktop, join(ownFolder, 'window.json'));
  app.on('second-instance', () => bringForward(BrowserWindow.getAllWindows()[0]));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  open();
}

/** The desktop host: one instance to one data folder, one window, everything behind it the same app as in the browser. */
export async function startDesktop(desktop: Desktop, folders: Folders): Promise<void> {
  const { app } = desktop;
  declareScheme(desktop);
  const ownFolder = join(folders.data, 'desktop');
  try {
    mkdirSync(ownFolder, { recursive: true });
    app.setPath('userData', ownFolder);
  } catch {
    // The data folder cannot be made; opening the data says so in a sentence.
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  openOffice(desktop, folders, ownFolder);
}
