import type { Page } from 'playwright-core';

/** 设置. */
export function settingsPage(page: Page) {
  const main = page.getByRole('main', { name: '设置', exact: true });
  return {
    fileName: main.getByRole('textbox', { name: '导出的文件叫什么' }),
    /** From 工作台. */
    async open(): Promise<void> {
      await page.getByRole('link', { name: '设置', exact: true }).click();
      await main.getByRole('textbox', { name: '导出的文件叫什么' }).waitFor();
    },
    async choose(what: string, option: string): Promise<void> {
      await main.getByRole('radiogroup', { name: what }).getByLabel(option, { exact: true }).check();
    },
    outcome: () => main.getByRole('status').last().innerText(),
    async isKept(): Promise<void> {
      await main.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    },
  };
}
