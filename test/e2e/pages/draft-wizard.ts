import type { Page } from 'playwright-core';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 选择去年报告 → 核对读取结果 → 生成本年草稿, as intents of the clerk. */
export function draftWizard(page: Page) {
  const review = page.getByRole('main', { name: '核对读取结果' });
  const create = page.getByRole('main', { name: '生成本年草稿' });
  const choose = page.getByRole('main', { name: '选择去年报告' });
  return {
    review,
    create,
    choose,
    async chooseFile({ name, bytes }: ChosenFile): Promise<void> {
      const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
      await choose.getByLabel('去年的报告文件').setInputFiles(file);
    },
    /** The sentence that says why a file was not read. */
    async refusal(): Promise<string> {
      const line = choose.getByRole('alert');
      await line.waitFor();
      return line.innerText();
    },
    async isReviewing(): Promise<void> {
      await review.waitFor();
    },
    counts: () => review.getByRole('status', { name: '读取结果' }).innerText(),
    unit: () => review.getByRole('textbox', { name: '单位', exact: true }).inputValue(),
    year: () => review.getByRole('textbox', { name: '年度', exact: true }).inputValue(),
    async nameUnit(unit: string): Promise<void> {
      await review.getByRole('textbox', { name: '单位', exact: true }).fill(unit);
    },
    async nextDoubt(): Promise<void> {
      await page.keyboard.press('F8');
    },
    spot: () => review.getByRole('region', { name: '这一处' }).innerText(),
    /** Confirms what was read; what is still doubtful is taken as read. */
    async confirm(): Promise<void> {
      await review.getByRole('button', { name: '确认导入' }).click();
      const anyway = review.getByRole('button', { name: '仍按读到的导入' });
      await anyway.or(create).first().waitFor();
      if (await anyway.isVisible()) await anyway.click();
      await create.getByRole('button', { name: /^生成/ }).waitFor();
    },
    /** What the draft will start with, in the words of step 3. */
    broughtAlong: () => create.getByRole('region', { name: '带过来的内容' }).innerText(),
    async createDraft(): Promise<void> {
      await create.getByRole('button', { name: /^生成 \d{4} 年度草稿$/ }).click();
      await page.getByRole('main', { name: '报告页' }).waitFor();
    },
  };
}
