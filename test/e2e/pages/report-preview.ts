import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** 预览: the pages that will be printed. */
export function reportPreview(page: Page) {
  const dialog = page.getByRole('dialog', { name: '预览' });
  const sheet = (number: number) => dialog.getByRole('img', { name: `第 ${number} 页`, exact: true });
  return {
    dialog,
    async pageCount(): Promise<number> {
      await sheet(1).waitFor();
      return dialog.getByRole('img', { name: /^第 \d+ 页$/ }).count();
    },
    async showPage(number: number): Promise<void> {
      await sheet(number).scrollIntoViewIfNeeded();
    },
    /** The share of a drawn page that is dark. */
    async inkOf(number: number): Promise<number> {
      await page.waitForFunction(
        (name) => document.querySelector(`canvas[aria-label="${name}"][data-drawn="true"]`) !== null,
        `第 ${number} 页`,
      );
      return sheet(number).evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
        return dark / (data.length / 4);
      });
    },
    async savePdf(): Promise<Uint8Array> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: '导出这份 PDF' }).click(),
      ]);
      return readFile(await download.path());
    },
    async close(): Promise<void> {
      await dialog.getByRole('button', { name: '关闭预览' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
