import type { Page } from 'playwright-core';
import type { ChosenFile } from './draft-wizard.ts';

/** 导入往年报告: several files listed, reviewed, confirmed; and 比较两份报告. */
export function historyImport(page: Page) {
  const list = page.getByRole('main', { name: '导入往年报告' });
  const review = page.getByRole('main', { name: '核对读取结果' });
  const comparison = page.getByRole('main', { name: '比较两份报告' });
  const row = (fileName: string) => list.getByRole('row', { name: fileName, exact: true });
  return {
    list,
    comparison,
    async isShown(): Promise<void> {
      await list.waitFor();
    },
    /** Chooses files on whatever page has [选择文件]. */
    async choose(files: readonly ChosenFile[]): Promise<void> {
      const chosen = files.map(({ name, bytes }) => ({
        ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
      }));
      await page.getByLabel('去年的报告文件').setInputFiles(chosen);
    },
    /** Waits until every file of the list was read or refused. */
    async allRead(): Promise<void> {
      await list
        .getByText(/等着读|正在读/)
        .first()
        .waitFor({ state: 'detached' });
    },
    /** What a row says, white space run together. */
    says: async (fileName: string) => (await row(fileName).innerText()).replace(/\s+/g, ' '),
    unitOf: (fileName: string) =>
      row(fileName)
        .getByRole('textbox', { name: /的单位$/ })
        .inputValue(),
    yearOf: (fileName: string) =>
      row(fileName)
        .getByRole('textbox', { name: /的年度$/ })
        .inputValue(),
    async confirmCertain(count: number): Promise<void> {
      await list.getByRole('button', { name: `确认这 ${count} 份` }).click();
    },
    async isStored(fileName: string): Promise<void> {
      await row(fileName).getByText('已存入往年').waitFor();
    },
    async review(fileName: string): Promise<void> {
      await row(fileName).getByRole('button', { name: '核对' }).click();
      await review.waitFor();
    },
    /** Confirms the file under review; what is still doubtful is taken as read. */
    async confirmReviewed(): Promise<void> {
      await review.getByRole('button', { name: '确认导入' }).click();
      const anyway = review.getByRole('button', { name: '仍按读到的导入' });
      await anyway.or(list).or(comparison).first().waitFor();
      if (await anyway.isVisible()) await anyway.click();
    },
    async compare(fileName: string): Promise<void> {
      await row(fileName).getByRole('button', { name: '看不同' }).click();
      await comparison.getByRole('heading', { level: 2 }).waitFor();
    },
    /** The rows of the figures that differ: cell, old, new. */
    differences: async () =>
      (await comparison.getByRole('table', { name: '不同的数' }).locator('tbody tr').allInnerTexts()).map((text) =>
        text.split('\t').map((part) => part.trim()),
      ),
    async takeOff(fileName: string): Promise<void> {
      await row(fileName)
        .getByRole('button', { name: /移出清单$/ })
        .click();
    },
    async backToDesk(): Promise<void> {
      await list.getByRole('button', { name: '回到工作台' }).click();
    },
  };
}
