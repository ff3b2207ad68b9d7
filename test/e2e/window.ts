import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../scripts/find-chromium.ts';
import { findElectron } from '../scripts/find-electron.ts';
import { launchElectron, type WindowKind } from './electron.ts';
import { startHost } from './host.ts';

/** The office PC, and the one the leader has. */
export const officeScreen = { width: 1366, height: 768 } as const;
export const largeScreen = { width: 1920, height: 1080 } as const;

/** A window of the product, with everything that went wrong in its console. */
export interface OpenWindow {
  readonly page: Page;
  /** Uncaught errors and console errors so far; a spec that ends with any of them is a failed spec. */
  readonly complaints: readonly string[];
  /** Ends the program as a power cut would and opens it again on the same data. */
  reopen(): Promise<OpenWindow>;
  /** Closes the window and removes its data. */
  close(): Promise<void>;
}

interface Running {
  readonly page: Page;
  /** Where the page is to go once somebody listens to its complaints; `null` where the program opened it itself. */
  readonly url: string | null;
  end(how: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

let browser: Browser | null = null;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: install it or name it in CHROMIUM_PATH');
  // Where no locale is set, Chromium cannot write a Chinese file name and calls every download „download".
  const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>;
  browser ??= await chromium.launch({ executablePath, args: [...chromiumFlags], env });
  return browser;
}

/** Every window that is still open: a spec that failed half-way must not leave a program running. */
const openEnds = new Set<Running['end']>();

/** For `after`: ends what is still running and closes the browser. */
export async function closeEverything(): Promise<void> {
  for (const end of openEnds) await end('SIGKILL');
  await browser?.close();
  browser = null;
}

type Size = { readonly width: number; readonly height: number };

async function runInBrowser(dataFolder: string, viewport: Size): Promise<Running> {
  const host = await startHost(dataFolder);
  const context = await (await launchBrowser()).newContext({ viewport, acceptDownloads: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const end = async (how: 'SIGKILL' | 'SIGTERM') => {
    await context.close();
    await host.end(how);
  };
  return { page, url: host.url, end };
}

async function runInElectron(dataFolder: string, viewport: Size): Promise<Running> {
  const executable = findElectron();
  if (!executable) throw new Error("Electron's binary is not here");
  const app = await launchElectron(executable, dataFolder);
  const page = await app.firstWindow();
  await page.setViewportSize(viewport);
  return {
    page,
    url: null,
    end: async (how) => {
      if (how === 'SIGTERM') await app.close();
      else app.process().kill('SIGKILL');
    },
  };
}

async function open(kind: WindowKind, dataFolder: string, viewport: Size): Promise<OpenWindow> {
  const run = kind === 'electron' ? runInElectron : runInBrowser;
  const { page, url, end: endRunning } = await run(dataFolder, viewport);
  const end: Running['end'] = async (how) => {
    openEnds.delete(end);
    await endRunning(how);
  };
  openEnds.add(end);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  if (url) await page.goto(url);
  return {
    page,
    complaints,
    reopen: async () => {
      await end('SIGKILL');
      return open(kind, dataFolder, viewport);
    },
    close: async () => {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Opens the product's window on data of its own: real Chromium on the browser host, or Electron itself. */
export function openWindow(kind: WindowKind = 'browser', viewport: Size = officeScreen): Promise<OpenWindow> {
  return open(kind, mkdtempSync(join(tmpdir(), 'nianbao-e2e-')), viewport);
}
