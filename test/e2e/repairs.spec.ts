import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { checksHelp } from './pages/checks-help.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const carriedIn = '二、上年结转政府信息公开申请数量/自然人';
const overview = '一、总体情况';

/** The sample of last year with slips that come along and a day that cannot be moved to this year. */
function faultySample() {
  const page = readFileSync(join(import.meta.dirname, '../../assets/samples/qinghe-2024.html'), 'utf8')
    .replace('坚持以公开为常态、', '坚持以公开为常态、、')
    .replace('自2024年1月1日起至12月31日止', '自20241月1日起至12月31日止')
    .replace('（二）依申请公开情况。', '（ニ）依申请公开情况。10月16日举办培训。');
  return { name: '去年.html', bytes: new TextEncoder().encode(page) };
}

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`a new draft and its repairs on ${kind}`, () => {
    let opened: OpenWindow;
    before(async () => {
      opened = await openWindow(kind);
      await homePage(opened.page).draftFromFile();
      const wizard = draftWizard(opened.page);
      await wizard.chooseFile(faultySample());
      await wizard.isReviewing();
      await wizard.confirm();
    });
    after(async () => {
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('step 3 says which years were moved and what is 待核', async () => {
      const wizard = draftWizard(opened.page);
      const words = await wizard.broughtAlong();
      assert.match(words, /文字里 1 处年份和日期已改到 2025 年度/);
      assert.match(words, /\d+ 处数跟着表走/);
      assert.match(words, /待核 \d+ 处/);
      assert.match(words, /“10月16日”还是上年的日期/);
      await wizard.createDraft();
      assert.match(await reportDesk(opened.page).textOf(overview).inputValue(), /^2025年，青禾镇/);
    });

    test('one click mends a slip, one undo brings it back', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      const period = '改成“2025年1月1日起至12月31日”';
      assert.deepEqual(await desk.repairs(), [period, '改成“、”', '改成“二”']);
      await desk.repair('改成“二”');
      const text = desk.textOf(overview);
      await desk.panel.getByRole('button', { name: '改成“二”' }).waitFor({ state: 'detached' });
      assert.match(await text.inputValue(), /（二）依申请公开情况/);
      assert.match(await desk.desk.getByRole('region', { name: '提示行' }).innerText(), /已改成“二”，可以撤销/);
      await desk.isSaved();
      await page.keyboard.press('Control+z');
      await desk.panel.getByRole('button', { name: '改成“二”' }).waitFor();
      assert.match(await text.inputValue(), /（ニ）依申请公开情况/);
    });

    test('every certain slip goes, from the list alone', async () => {
      const desk = reportDesk(opened.page);
      for (let [label] = await desk.repairs(); label !== undefined; [label] = await desk.repairs()) {
        const before = (await desk.repairs()).length;
        await desk.repair(label);
        await desk.panel
          .locator('button[data-certain]')
          .nth(before - 1)
          .waitFor({ state: 'detached' });
      }
      await desk.openPart('前言');
      assert.match(await desk.textOf('前言').inputValue(), /自2025年1月1日起至12月31日止/);
    });

    test('上年结转 is taken from last year’s report again', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      await desk.openPart('三、');
      const right = await desk.figure(carriedIn);
      await desk.fill(carriedIn, '7');
      await desk.fill('一、本年新收政府信息公开申请数量/自然人', '2');
      await desk.fill('三、本年度办理结果/（一）予以公开/自然人', '1');
      await desk.repair(`改成 ${right}（上年的结转）`);
      await desk.cell(carriedIn).filter({ hasText: right }).waitFor();
      assert.equal(await desk.figure(carriedIn), right);
      assert.deepEqual(await desk.repairs(), []);
      await desk.isSaved();
    });

    test('an imported report is told about and never mended', async () => {
      const { page } = opened;
      await homePage(page).open();
      await page
        .getByRole('link', { name: /2024/ })
        .or(page.getByRole('button', { name: /2024/ }))
        .first()
        .click();
      const desk = reportDesk(page);
      await desk.panel.getByRole('listitem').first().waitFor();
      assert.ok((await desk.findings()).some((message) => message.includes('统计期限')));
      assert.deepEqual(await desk.repairs(), []);
    });

    test('the list of all checks is searched beside the report and on 工作台', async () => {
      const { page } = opened;
      const help = checksHelp(page);
      await help.open();
      await help.search('结转 逐列 上年报告');
      assert.match(await help.drawer.innerText(), /上年结转等于上年报告的结转下年度，逐列相等[\s\S]*会这样说/);
      await help.search('没有这样的');
      assert.match(await help.count(), /没有这样的检查项目/);
      await help.close();
      await homePage(page).open();
      await help.open();
      assert.match(await help.count(), /^\d{2} 项/);
      await help.close();
    });
  });
}
