import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, openWindow } from './window.ts';

const sample = (name: string) => ({
  name,
  bytes: readFileSync(join(import.meta.dirname, '../../assets/samples', name)),
});
const newNaturalPerson = '一、本年新收政府信息公开申请数量/自然人';
const newTotal = '一、本年新收政府信息公开申请数量/总计';
const granted = '三、本年度办理结果/（一）予以公开/自然人';
const outcomes = '三、本年度办理结果/（七）总计/自然人';
const carriedIn = '二、上年结转政府信息公开申请数量/自然人';

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`the main job on ${kind}`, () => {
    test('from last year’s file to a signed-off Word and Excel file, through a power cut', async () => {
      const opened = await openWindow(kind);
      const wizard = draftWizard(opened.page);
      await homePage(opened.page).draftFromFile();
      await wizard.chooseFile(sample('qinghe-2024.html'));
      await wizard.isReviewing();
      assert.equal(await wizard.unit(), '云溪县青禾镇人民政府');
      assert.equal(await wizard.year(), '2024');
      assert.match((await wizard.counts()).replace(/\s+/g, ''), /^读出200格，确定200，待看0$/);
      await wizard.confirm();
      await wizard.createDraft();

      const desk = reportDesk(opened.page);
      await desk.openPart('三、');
      assert.equal(await desk.figure(newNaturalPerson), '未填');
      assert.notEqual(await desk.figure(carriedIn), '未填', 'last year’s 四、结转 is carried in');
      await desk.fill(newNaturalPerson, '15');
      assert.equal(await desk.figure(newTotal), '15');
      await desk.fill(granted, '3');
      assert.equal(await desk.figure(outcomes), '3');
      const imbalance = (await desk.findings()).filter((message) => message.includes('自然人'));
      assert.ok(imbalance.length > 0, 'what was handled does not agree with what was received, and it is said at once');
      await desk.openPart('五、');
      await desk.textOf('五、存在的主要问题及改进情况').fill('公开的渠道还不够多。\n下一步增设两处公开栏。');
      await desk.isSaved();

      const reopened = await opened.reopen();
      await homePage(reopened.page).isShown();
      await homePage(reopened.page).continueFilling();
      const again = reportDesk(reopened.page);
      await again.isShown();
      await again.openPart('三、');
      assert.equal(await again.figure(newNaturalPerson), '15');
      assert.equal(await again.figure(granted), '3');
      await again.openPart('五、');
      assert.equal(
        await again.textOf('五、存在的主要问题及改进情况').inputValue(),
        '公开的渠道还不够多。\n下一步增设两处公开栏。',
      );
      const docx = await again.export('docx');
      assert.match(docx.name, /^云溪县青禾镇人民政府_2025_年报\.docx$/);
      assert.equal(Buffer.from(docx.bytes.slice(0, 2)).toString(), 'PK');
      const xlsx = await again.export('xlsx');
      assert.match(xlsx.name, /\.xlsx$/);
      assert.equal(Buffer.from(xlsx.bytes.slice(0, 2)).toString(), 'PK');
      const html = await again.export('html');
      assert.match(Buffer.from(html.bytes).toString('utf8'), /公开的渠道还不够多。/);
      assert.deepEqual([...opened.complaints, ...reopened.complaints], []);
      await reopened.close();
    });

    test('last year on the old form: what means the same is shown beside this year’s cell, the rest is not', async () => {
      const opened = await openWindow(kind);
      const wizard = draftWizard(opened.page);
      await homePage(opened.page).draftFromFile();
      await wizard.chooseFile(sample('qinghe-2020.txt'));
      await wizard.isReviewing();
      await wizard.confirm();
      assert.match(await wizard.create.innerText(), /没有对应/);
      await wizard.createDraft();
      const desk = reportDesk(opened.page);
      await desk.openPart('二、');
      const licensing = desk.cell('第二十条第（五）项/行政许可/本年处理决定数量');
      assert.match((await licensing.getAttribute('aria-description')) ?? '', /上年 246/);
      const made = desk.cell('第二十条第（一）项/行政规范性文件/本年制发件数');
      assert.doesNotMatch((await made.getAttribute('aria-description')) ?? '', /上年/);
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });
  });
}
