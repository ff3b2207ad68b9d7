import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { shelfPage } from './pages/shelf-page.ts';
import { closeEverything, openWindow } from './window.ts';

const unit = '云溪县青禾镇人民政府';

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`整理报告 on ${kind}`, () => {
    test('a report put aside leaves the desk, and comes back with its figures, in the place of a newer one too', async () => {
      const { page } = await openWindow(kind);
      const home = homePage(page);
      const wizard = draftWizard(page);
      const desk = reportDesk(page);
      const shelf = shelfPage(page);
      const draftFromBlank = async () => {
        await wizard.create.getByLabel('单位全称').fill(unit);
        await wizard.create.getByLabel('报告年度').fill('2025');
        await wizard.createDraft();
        await desk.openPart('三、');
      };
      await page.getByRole('button', { name: '从空表开始' }).click();
      await draftFromBlank();
      await desk.fill('一、本年新收政府信息公开申请数量/自然人', '7');
      await desk.isSaved();

      await home.open();
      await shelf.open();
      await shelf.putAside(`${unit} 2025 年报告`);
      await shelf.says('已放到一边');
      await home.open();
      assert.doesNotMatch(await home.text(), /2025 年度报告/);

      await page.evaluate(() => {
        location.hash = '#/draft/blank';
      });
      await draftFromBlank();
      await home.open();
      await shelf.open();
      await shelf.bringBack(`${unit} 2025 年报告`);
      await shelf.says('没有取回');
      await shelf.swap();
      await shelf.says('已取回');
      assert.equal(await shelf.asideCount(), 1);
      await home.open();
      await home.continueFilling();
      await desk.openPart('三、');
      assert.equal(await desk.figure('一、本年新收政府信息公开申请数量/自然人'), '7');
    });
  });
}
