import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const row = (line: string) => (column: string) => `${line}/${column}`;
const newRequests = row('一、本年新收政府信息公开申请数量');
const carriedIn = row('二、上年结转政府信息公开申请数量');
const granted = row('三、本年度办理结果/（一）予以公开');
const reconsideration = row('行政复议');

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`filling a table from the keyboard on ${kind}`, () => {
    let opened: OpenWindow;
    before(async () => {
      opened = await openWindow(kind);
      await opened.page.getByRole('button', { name: '从空表开始' }).click();
      const wizard = draftWizard(opened.page);
      await wizard.create.getByLabel('单位全称').fill('云溪县青禾镇人民政府');
      await wizard.create.getByLabel('报告年度').fill('2025');
      await wizard.createDraft();
      await reportDesk(opened.page).openPart('三、');
    });
    after(async () => {
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('typing replaces, Tab goes right, Enter goes down, Esc brings back', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      await desk.goTo(newRequests('自然人'));
      await page.keyboard.type('12');
      await page.keyboard.press('Tab');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      await page.keyboard.type('4');
      await page.keyboard.press('Escape');
      assert.equal(await desk.figure(newRequests('自然人')), '12');
      assert.equal(await desk.figure(newRequests('商业企业')), '3');
      assert.equal(await desk.figure(newRequests('总计')), '15');
      assert.equal(await desk.figure(carriedIn('自然人')), '未填');
      await desk.goTo(newRequests('自然人'));
      await page.keyboard.type('7');
      await page.keyboard.press('ArrowRight');
      assert.equal(await desk.figure(newRequests('自然人')), '7');
    });

    test('Delete makes a cell 未填, Ctrl+Z brings the figure back, Ctrl+Y takes it away again', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      const label = newRequests('科研机构');
      await desk.fill(label, '9');
      await desk.goTo(label);
      await page.keyboard.press('Delete');
      await desk.isSaved();
      assert.equal(await desk.figure(label), '未填');
      await page.keyboard.press('Control+z');
      await desk.cell(label).filter({ hasText: '9' }).waitFor();
      await page.keyboard.press('Control+y');
      await desk.cell(label).filter({ hasText: '未填' }).waitFor();
      assert.equal(await desk.figure(label), '未填');
    });

    test('a block from a spreadsheet lands where it was pasted, and one undo takes all of it back', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      await desk.goTo(granted('自然人'));
      await desk.paste('1\t2\t3\n4\t5\t6\n');
      const partial = row('三、本年度办理结果/（二）部分公开（区分处理的，只计这一情形，不计其他情形）');
      await desk.cell(partial('科研机构')).filter({ hasText: '6' }).waitFor();
      assert.equal(await desk.figure(granted('商业企业')), '2');
      assert.equal(await desk.figure(partial('自然人')), '4');
      await desk.isSaved();
      await page.keyboard.press('Control+z');
      await desk.cell(partial('科研机构')).filter({ hasText: '未填' }).waitFor();
      assert.equal(await desk.figure(granted('自然人')), '未填');
    });

    test('what is no number is kept as typed and said, never dropped', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      await desk.openPart('四、');
      await desk.fill(reconsideration('结果维持'), '约3');
      assert.match((await desk.cell(reconsideration('结果维持')).getAttribute('aria-description')) ?? '', /约3/);
      await desk.fill(reconsideration('结果纠正'), 'abc');
      const words = (await desk.cell(reconsideration('结果纠正')).getAttribute('aria-description')) ?? '';
      assert.match(words, /abc/);
      assert.ok((await desk.findings()).some((message) => message.includes('abc')));
      await page.keyboard.press('Control+s');
      await desk.isSaved();
    });

    test('Alt and a digit open a section, F8 goes to a problem', async () => {
      const { page } = opened;
      const desk = reportDesk(page);
      await page.keyboard.press('Alt+3');
      await desk.cell(newRequests('自然人')).waitFor();
      await page.keyboard.press('F8');
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      assert.notEqual(focused, '');
    });
  });
}
