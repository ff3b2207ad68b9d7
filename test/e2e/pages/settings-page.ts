import type { Page } from 'playwright-core';

/** 导出设置. */
export function settingsPage(page: Page) {
  const main = page.getByRole('main', { name: '导出设置' });
  return {
    fileName: main.getByRole('textbox', { name: '导出的文件叫什么' }),
    /** From 工作台. */
    async open(): Promise<void> {
      await page.getByRole('link', { name: '导出设置' }).click();
      await main.getByRole('textbox').waitFor();
    },
    async choose(what: string, option: string): Promise<void> {
      await main.getByRole('radiogroup', { name: what }).getByLabel(option, { exact: true }).check();
    },
    outcome: () => main.getByRole('status').first().innerText(),
    async isKept(): Promise<void> {
      await main.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    },
  };
}
