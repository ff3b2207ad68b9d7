import type { Page } from 'playwright-core';

/** 都检查什么: the list of all checks, opened from 工作台 and from the problem list. */
export function checksHelp(page: Page) {
  const drawer = page.getByRole('dialog', { name: '都检查什么' });
  return {
    drawer,
    async open(): Promise<void> {
      await page.getByRole('button', { name: '都检查什么' }).click();
      await drawer.waitFor();
    },
    async search(words: string): Promise<void> {
      await drawer.getByLabel('找检查项目').fill(words);
    },
    count: () => drawer.getByRole('status').innerText(),
    async close(): Promise<void> {
      await drawer.getByRole('button', { name: '关闭' }).click();
      await drawer.waitFor({ state: 'detached' });
    },
  };
}
