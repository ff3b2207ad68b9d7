import type { Page } from 'playwright-core';

/** 县里的规则 in 设置. */
export function rulesPart(page: Page) {
  const part = page.getByRole('region', { name: '县里的规则' });
  return {
    part,
    /** Gives the file to the page, as the button does. */
    async choose(name: string, content: string): Promise<void> {
      const buffer = Buffer.from(content);
      await part.getByLabel('县里的规则文件').setInputFiles({ name, mimeType: 'application/json', buffer });
    },
    signAs: (clerk: string) => part.getByLabel('经办人').fill(clerk),
    isTaken: (words: string) => part.getByRole('status').filter({ hasText: words }).waitFor(),
    async refusal(): Promise<string> {
      await part.getByRole('alert').waitFor();
      return part.getByRole('alert').innerText();
    },
    changes: () => part.getByRole('list', { name: '这份规则改了什么' }).getByRole('listitem').allInnerTexts(),
    stop: () => part.getByRole('button', { name: '停用' }).click(),
    async useAgain(): Promise<void> {
      await part.getByText('用过的规则', { exact: true }).click();
      await part.getByRole('button', { name: '用回来' }).first().click();
    },
  };
}
