import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../assets/samples/qinghe-2024.html'));
const handled = '第二十条第（五）项/行政许可/本年处理决定数量';
const carriedIn = '二、上年结转政府信息公开申请数量/自然人';

/** A draft of 2025 made from the sample of 2024, which is kept with its file. */
async function openDraft(kind: Parameters<typeof openWindow>[0]): Promise<OpenWindow> {
  const opened = await openWindow(kind);
  const wizard = draftWizard(opened.page);
  await homePage(opened.page).draftFromFile();
  await wizard.chooseFile({ name: 'qinghe-2024.html', bytes });
  await wizard.isReviewing();
  await wizard.confirm();
  await wizard.createDraft();
  return opened;
}

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`where a figure comes from on ${kind}`, () => {
    test('last year’s figure beside a draft’s cell, and the figure carried over from it, are shown in the file', async () => {
      const opened = await openDraft(kind);
      const desk = reportDesk(opened.page);
      await desk.openPart('二、');
      await desk.askWhereFrom(handled);
      await desk.source.getByText('qinghe-2024.html').waitFor();
      const [, lastYear = ''] =
        /上年 (\d+)/.exec((await desk.cell(handled).getAttribute('aria-description')) ?? '') ?? [];
      assert.notEqual(lastYear, '');
      assert.equal((await desk.pointedOut()).trim(), lastYear);
      assert.match(
        await desk.sourceSays(),
        new RegExp(`上年：.*行政许可.*原文写「${lastYear}」，读作 ${lastYear} 件`, 's'),
      );
      await desk.openPart('三、');
      await desk.goTo(carriedIn);
      assert.match(await desk.sourceSays(), /从上年带过来：四、结转下年度继续办理/);
      assert.equal((await desk.pointedOut()).trim(), await desk.figure(carriedIn));
      await opened.page.keyboard.press('Escape');
      await desk.source.waitFor({ state: 'hidden' });
      await opened.page.keyboard.type('7');
      await opened.page.keyboard.press('Enter');
      assert.equal(await desk.figure(carriedIn), '7', 'the keys belong to the table again');
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('an imported report shows its own file after a restart, and gives it back byte for byte', async () => {
      const first = await openDraft(kind);
      const opened = await first.reopen();
      await homePage(opened.page).openYear(2024);
      const desk = reportDesk(opened.page);
      await desk.openPart('二、');
      await desk.goTo(handled);
      await desk.desk.getByRole('button', { name: /这个数从哪里来/ }).click();
      await desk.source.getByText('qinghe-2024.html').waitFor();
      assert.equal((await desk.pointedOut()).trim(), await desk.figure(handled));
      const file = await desk.downloadSource();
      assert.equal(file.name, 'qinghe-2024.html');
      assert.deepEqual(Buffer.from(file.bytes), bytes);
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('figures that were typed here have no file, and it is said whose they are', async () => {
      const opened = await openWindow(kind);
      const { page } = opened;
      await homePage(page).isShown();
      const later = await page.evaluate(async () => {
        const post = async (path: string, body: object) => {
          const headers = { 'Content-Type': 'application/json' };
          return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
        };
        const unit = '云溪县青禾镇人民政府';
        const { id } = await post('/api/reports', { unit, year: 2024, previousId: null });
        const change = { kind: 'set-cell', cell: 'proactive.licensing.decisions', value: 3, source: null };
        await post(`/api/reports/${id}/changes`, { changes: [change] });
        return (await post('/api/reports', { unit, year: 2025, previousId: id })).id as string;
      });
      await page.evaluate((id) => {
        location.hash = `#/report/${id}`;
      }, later);
      const desk = reportDesk(page);
      await desk.openPart('二、');
      await desk.askWhereFrom(handled);
      await desk.source.getByText('上年的数在 2024 年度报告里。这份报告是在这里填写的').waitFor();
      await desk.source.getByRole('button', { name: '打开上年的报告' }).click();
      await page.getByRole('heading', { name: /2024 年度报告/ }).waitFor();
      assert.equal(await desk.source.isVisible(), false);
      await desk.openPart('二、');
      assert.equal(await desk.figure(handled), '3');
      await desk.askWhereFrom(handled);
      await desk.source.getByText('没有上年的报告').waitFor();
      await opened.close();
    });

    test('a report that was put aside meanwhile keeps what was typed on the screen and says so', async () => {
      const opened = await openDraft(kind);
      const desk = reportDesk(opened.page);
      await desk.openPart('五、');
      await opened.page.evaluate(() =>
        fetch(`/api/reports/${location.hash.split('/').at(-1)}/discard`, { method: 'POST' }),
      );
      const problems = desk.textOf('五、存在的主要问题及改进情况');
      await problems.fill('渠道不够多。');
      const said = desk.desk.getByRole('alert').filter({ hasText: '已被移出工作台' });
      await said.waitFor();
      assert.doesNotMatch(await said.innerText(), /再试/);
      await said.getByRole('button', { name: '复制没存上的' }).waitFor();
      assert.equal(await problems.inputValue(), '渠道不够多。');
      await opened.close();
    });
  });
}
