import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { findBox } from './pages/find-box.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`finding words in a report on ${kind}`, () => {
    let opened: OpenWindow;
    before(async () => {
      opened = await openWindow(kind);
      await homePage(opened.page).draftFromFile();
      const wizard = draftWizard(opened.page);
      const name = 'qinghe-2024.html';
      await wizard.chooseFile({ name, bytes: readFileSync(join(import.meta.dirname, '../../assets/samples', name)) });
      await wizard.isReviewing();
      await wizard.confirm();
      await wizard.createDraft();
    });
    after(async () => {
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('Enter goes from place to place and writes nothing; Esc leaves the cursor there', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      const text = await desk.textOf('一、总体情况').inputValue();
      const find = findBox(page);
      await find.find('村级信息');
      assert.equal(await find.count(), '2 处');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      assert.equal(await find.count(), '第 2 处，共 2 处');
      await page.keyboard.press('Shift+Enter');
      assert.equal(await find.count(), '第 1 处，共 2 处');
      assert.equal(await desk.textOf('一、总体情况').marked(), '村级信息', 'it is seen before it has the keys');
      await page.keyboard.press('Escape');
      await find.box.waitFor({ state: 'detached' });
      assert.equal(await desk.textOf('一、总体情况').selected(), '村级信息');
      assert.equal(await desk.textOf('一、总体情况').inputValue(), text);
    });

    test('a label leads to its cell, a click gives it the keys', async () => {
      const { page } = opened;
      const find = findBox(page);
      await find.find('法律服务机构');
      assert.equal(await find.count(), '1 处');
      await find.choose('法律服务机构');
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.match(focused, /法律服务机构/);
      await page.keyboard.press('Control+f');
      await page.keyboard.press('Escape');
    });

    test('words that stand nowhere are said to', async () => {
      const find = findBox(opened.page);
      await find.find('其他');
      assert.ok((await find.hits()).length > 3);
      await find.find('没有这样的话');
      assert.equal(await find.count(), '没有找到');
      await opened.page.keyboard.press('Escape');
    });
  });
}
