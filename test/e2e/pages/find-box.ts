import type { Page } from 'playwright-core';

/** Ctrl+F on the report page. */
export function findBox(page: Page) {
  const box = page.getByRole('search', { name: '查找' });
  const words = box.getByLabel('查找什么');
  return {
    box,
    async find(what: string): Promise<void> {
      await page.keyboard.press('Control+f');
      await words.fill(what);
    },
    count: () => box.getByRole('status').innerText(),
    hits: async () => (await box.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
    async choose(start: string | RegExp): Promise<void> {
      await box.getByRole('listitem').filter({ hasText: start }).first().click();
    },
  };
}
