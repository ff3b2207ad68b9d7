import type { BrowserWindow, WebContents } from 'electron';
import { isOurs, windowUrl } from './app-scheme.ts';
import type { Desktop } from './desktop.ts';
import { minimumSize, recallPlace, rememberPlace } from './window-bounds.ts';

/** The page stays our page: it opens no windows, leads nowhere else and embeds nothing. */
function lockNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
}

/** The one window, where it was left; shown once there is something to see. */
export function openWindow({ BrowserWindow, screen }: Desktop, placePath: string): BrowserWindow {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { bounds, isMaximized } = recallPlace(placePath, workAreas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: '年报助手',
    backgroundColor: '#e9ebee',
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium fetches its dictionaries from the net.
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  lockNavigation(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    rememberPlace(placePath, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  void window.loadURL(windowUrl);
  return window;
}
