import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { proseField } from './prose-field.ts';

/** The words on the export buttons. */
export const exportWords = {
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  html: '网页',
  pdf: 'PDF 文件',
  checks: '校核表 ',
} as const;

/** 报告页: fill, read and export one report. */
export function reportDesk(page: Page) {
  const desk = page.getByRole('main', { name: '报告页' });
  const rail = desk.getByRole('navigation', { name: '报告各部分' });
  const panel = desk.getByRole('complementary', { name: '问题' });
  const saving = page.getByRole('status', { name: '保存情况' });
  const source = desk.getByRole('complementary', { name: '这个数从哪里来' });
  const cell = (label: string) => desk.getByRole('gridcell', { name: label, exact: true });
  return {
    desk,
    panel,
    cell,
    saving,
    source,
    async isShown(): Promise<void> {
      await desk.waitFor();
    },
    progress: () => page.getByLabel('填报进度').innerText(),
    /** Opens a part by the words it begins with: 一、, 二、 … or 题目. */
    async openPart(start: string): Promise<void> {
      await rail.getByRole('button', { name: new RegExp(`^${start}`) }).click();
    },
    async goTo(label: string): Promise<void> {
      await cell(label).click();
    },
    /** Types into the cell as the clerk does: click, keys, Enter. */
    async fill(label: string, typed: string): Promise<void> {
      await cell(label).click();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    },
    /** What a cell says to whoever cannot see it: its figure, or 未填, or what was typed that is no number. */
    async figure(label: string): Promise<string> {
      const words = (await cell(label).getAttribute('aria-description')) ?? '';
      return words.split('，')[0] ?? '';
    },
    textOf: (name: string | RegExp) => proseField(page, desk, name),
    /** Waits until everything typed is on disk. */
    async isSaved(): Promise<void> {
      await saving.filter({ hasText: /已保存 \d{2}:\d{2}:\d{2}/ }).waitFor();
    },
    /** Puts a block on the clipboard as a spreadsheet would and pastes it. */
    async paste(text: string, html?: string): Promise<void> {
      await page.evaluate(
        ([plain, rich]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', plain ?? '');
          if (rich) clipboardData.setData('text/html', rich);
          const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
        },
        [text, html] as const,
      );
    },
    findings: async () => (await panel.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
    /** What the problem list offers to put right by itself. */
    repairs: () => panel.locator('button[data-certain]').allInnerTexts(),
    async repair(label: string): Promise<void> {
      await panel.getByRole('button', { name: label, exact: true }).first().click();
    },
    /** Exports by the window's own button; the bytes are what the browser saved. */
    async export(kind: keyof typeof exportWords): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
      const menu = page.getByRole('dialog', { name: '导出' });
      if (!(await menu.isVisible())) await page.getByRole('button', { name: '导出', exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu.getByRole('button', { name: new RegExp(exportWords[kind]) }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    /** F9: the file a figure was read from; what it says about the figure, and the words it points out there. */
    async askWhereFrom(label: string): Promise<void> {
      await cell(label).click();
      if (!(await source.isVisible())) await page.keyboard.press('F9');
      await source.waitFor();
    },
    sourceSays: () => source.getByRole('status').innerText(),
    pointedOut: () => source.locator('[data-focus]').innerText(),
    async downloadSource(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        source.getByRole('button', { name: '下载原文件' }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    line: () => desk.getByRole('region', { name: '提示行' }).innerText(),
    /** All kinds of files in one archive. */
    async exportAll(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
      const menu = page.getByRole('dialog', { name: '导出' });
      if (!(await menu.isVisible())) await page.getByRole('button', { name: '导出', exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu.getByRole('button', { name: '全部一起导出' }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    /** Whether 发文稿纸 or 校核表 goes along with Word and PDF. */
    async attach(sheet: '加发文稿纸' | '附校核表', isWanted = true): Promise<void> {
      const menu = page.getByRole('dialog', { name: '导出' });
      if (!(await menu.isVisible())) await page.getByRole('button', { name: '导出', exact: true }).click();
      await menu.getByRole('checkbox', { name: sheet }).setChecked(isWanted);
    },
    isAttached: async (sheet: '加发文稿纸' | '附校核表') =>
      page.getByRole('dialog', { name: '导出' }).getByRole('checkbox', { name: sheet }).isChecked(),
    async openPreview(): Promise<void> {
      const menu = page.getByRole('dialog', { name: '导出' });
      if (!(await menu.isVisible())) await page.getByRole('button', { name: '导出', exact: true }).click();
      await menu.getByRole('button', { name: '预览打印的页面' }).click();
    },
    async closeMenus(): Promise<void> {
      await page.keyboard.press('Escape');
    },
  };
}
