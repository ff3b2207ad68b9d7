import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { PdfPrinter, Printed } from '../api/create-api.ts';
import { findBrowser } from './find-browser.ts';

const patienceMs = 60_000;

const flags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  // What the same switch was called before.
  '--print-to-pdf-no-header',
];

/** The page needs neither scripts nor the net, so it gets neither. (Headless printing itself needs scripts to be on.) */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Chromium does not start as root with its sandbox; the page it prints has no script and no address to go to. */
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const refused = (code: 'no-browser' | 'print-failed', message: string): Printed => ({ kind: 'refused', code, message });

const wayOut = '请先导出 Word 文档，打开后另存为 PDF，版面相同。';

async function printIn(folder: string, browser: string, html: string): Promise<Uint8Array> {
  const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
  await writeFile(page, html.replace('<head>', `<head>\n${policy}`));
  const places = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
  await promisify(execFile)(browser, [...flags, ...rootFlags, ...places], { timeout: patienceMs, windowsHide: true });
  return readFile(pdf);
}

/**
 * Prints with the system's own Edge, Chrome or Chromium, in a profile and a folder that are gone afterwards; refused with
 * a sentence where there is none, or where it gives no file.
 */
export function chromiumPrinter(find: () => string | null = findBrowser): PdfPrinter {
  return {
    print: async (html) => {
      const browser = find();
      if (browser === null) {
        return refused('no-browser', `这台电脑上没有找到 Edge、Chrome 或 Chromium，PDF 没有生成。${wayOut}`);
      }
      const folder = await mkdtemp(join(tmpdir(), 'nianbao-print-'));
      try {
        return { kind: 'pdf', bytes: new Uint8Array(await printIn(folder, browser, html)) };
      } catch {
        return refused('print-failed', `浏览器没有把页面印成 PDF，报告没有改动。可以再试一次；还不行，${wayOut}`);
      } finally {
        // A browser that is still closing may hold its profile for a moment.
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
      }
    },
  };
}
