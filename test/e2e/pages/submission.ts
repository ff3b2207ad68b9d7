import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** 送审 on the report page. */
export function submission(page: Page) {
  const desk = page.getByRole('main', { name: '报告页' });
  const line = desk.getByRole('region', { name: '提示行' });
  const note = desk.getByRole('region', { name: '送审情况' });
  return {
    line,
    note,
    changes: page.getByRole('dialog').filter({ hasText: '送审' }),
    async ask(): Promise<void> {
      await page.getByRole('button', { name: '送审', exact: true }).click();
    },
    /** Hands the report in; the bytes are those of the 送审件. */
    async submit(clerk: string): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
      await line.getByLabel('送审人').fill(clerk);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        line.getByRole('button', { name: '确定送审' }).click(),
      ]);
      await note.waitFor();
      return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
    },
    async showChanges(): Promise<void> {
      await note.getByRole('button', { name: '看改动' }).click();
    },
    async sendBack(reason: string): Promise<void> {
      await note.getByRole('button', { name: '退回' }).click();
      await line.getByLabel('退回修改的原因').fill(reason);
      await line.getByRole('button', { name: '确定退回' }).click();
      await note.waitFor({ state: 'detached' });
    },
  };
}
