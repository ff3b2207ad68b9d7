import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfPrinter } from '../api/create-api.ts';
import type { Desktop } from './desktop.ts';

/** Lives in memory only and may load the one page it prints. */
const partition = 'print';

const failed = '没有印成 PDF，报告没有改动。可以再试一次；还不行，请先导出 Word 文档，打开后另存为 PDF，版面相同。';

/** Prints in a window nobody sees, without scripts, where nothing but the page itself is loaded. */
async function printPage({ BrowserWindow, session }: Desktop, url: string): Promise<Uint8Array> {
  const own = session.fromPartition(partition);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== url }));
  const webPreferences = {
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  };
  const window = new BrowserWindow({ show: false, webPreferences });
  try {
    await window.loadURL(url);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
  } finally {
    window.destroy();
  }
}

/** One after the other: two pages at once would each forbid the other's address. */
export function windowPrinter(desktop: Desktop): PdfPrinter {
  let before: Promise<unknown> = Promise.resolve();
  const print = async (html: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-print-'));
    try {
      const page = join(folder, 'report.html');
      await writeFile(page, html);
      return { kind: 'pdf', bytes: new Uint8Array(await printPage(desktop, pathToFileURL(page).href)) } as const;
    } catch {
      return { kind: 'refused', code: 'print-failed', message: failed } as const;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    print: (html) => {
      const printed = before.then(() => print(html));
      before = printed;
      return printed;
    },
  };
}
