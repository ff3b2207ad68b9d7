import type { Page } from 'playwright-core';

/** 整理报告. */
export function shelfPage(page: Page) {
  const main = page.getByRole('main', { name: '整理报告' });
  return {
    /** From 工作台. */
    async open(): Promise<void> {
      await page.getByRole('link', { name: '整理报告' }).click();
      await main.getByRole('heading', { name: /^放到一边的报告/ }).waitFor();
    },
    async putAside(report: string): Promise<void> {
      await main.getByRole('button', { name: `把${report}放到一边` }).click();
    },
    async bringBack(report: string): Promise<void> {
      await main.getByRole('button', { name: `取回${report}` }).click();
    },
    async swap(): Promise<void> {
      await main.getByRole('button', { name: '两份对换' }).click();
    },
    async says(words: string): Promise<void> {
      await main.getByRole('status').filter({ hasText: words }).waitFor();
    },
    asideCount: () => main.getByRole('region', { name: '放到一边的报告' }).getByRole('button').count(),
  };
}
