import type { Page } from 'playwright-core';

/** 工作台. */
export function homePage(page: Page) {
  const desk = page.getByRole('main', { name: '工作台' });
  const drawn = desk.getByRole('link', { name: '整理报告' });
  return {
    /** Waits until the desk has been drawn with what the data holds. */
    async isShown(): Promise<void> {
      await drawn.waitFor();
    },
    async open(): Promise<void> {
      await page.evaluate(() => {
        location.hash = '#/';
      });
      await drawn.waitFor();
    },
    text: () => desk.innerText(),
    async draftFromFile(): Promise<void> {
      await page.getByRole('button', { name: '用去年的报告起草' }).click();
    },
    /** As a bookmark would: on a desk that has reports, other ways lead there too. */
    async draftFromAnotherFile(): Promise<void> {
      await page.evaluate(() => {
        location.hash = '#/draft';
      });
    },
    async openYear(year: number): Promise<void> {
      await desk.getByRole('link', { name: new RegExp(`^${year}`) }).click();
    },
    /** The report that was read from a file, where there is one. */
    async openImported(): Promise<void> {
      await desk.getByRole('link', { name: /导入/ }).first().click();
    },
    async continueFilling(): Promise<void> {
      await page.getByRole('button', { name: '继续填写' }).click();
    },
  };
}
