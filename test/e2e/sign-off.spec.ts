import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { signOff } from './pages/sign-off.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const newNaturalPerson = '一、本年新收政府信息公开申请数量/自然人';
const overview = '一、总体情况';
const problems = '五、存在的主要问题及改进情况';
const explanation = { author: '李青', reason: '这一件并入上年办理，县里已经知道。' };

/** A draft from the empty form with every figure 0 and the texts written, but for one request that was never handled. */
async function anAlmostReadyDraft(opened: OpenWindow): Promise<void> {
  const { page } = opened;
  await page.getByRole('button', { name: '从空表开始' }).click();
  const wizard = draftWizard(page);
  await wizard.create.getByLabel('单位全称').fill('云溪县青禾镇人民政府');
  await wizard.create.getByLabel('报告年度').fill('2025');
  await wizard.createDraft();
  const desk = reportDesk(page);
  for (const [part, table] of [
    ['二、', '表二'],
    ['三、', '表三'],
    ['四、', '表四'],
  ] as const) {
    await desk.openPart(part);
    await page.getByRole('button', { name: `${table}未填格全部填 0` }).click();
    await page.getByRole('button', { name: '都填 0' }).click();
  }
  await desk.openPart('一、');
  await desk.textOf(overview).fill('2025年，我镇围绕群众关心的事项公开信息，各站所都有专人负责。');
  await desk.openPart('五、');
  await desk.textOf(problems).fill('公开的渠道还不够多，下一步增设两处公开栏。');
  await desk.openPart('六、');
  await desk.textOf('六、其他需要报告的事项').fill('本年度未收取信息处理费。');
  await desk.openPart('三、');
  await desk.fill(newNaturalPerson, '1');
  await desk.isSaved();
}

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`说明 and 定稿 on ${kind}`, () => {
    test('what is right as it is gets explained, re-opens when its figure changes, and is signed off and sent back', async () => {
      const opened = await openWindow(kind);
      await anAlmostReadyDraft(opened);
      const desk = reportDesk(opened.page);
      const signing = signOff(opened.page);

      await signing.ask();
      assert.match(await signing.line.innerText(), /还不能定稿：\d+ 处必改没有改，也没有写说明/);

      await signing.beginExplaining('自然人');
      await signing.submit({ ...explanation, reason: '知道' });
      assert.match(await signing.form.getByRole('alert').innerText(), /至少写 4 个字/);
      await signing.submit(explanation);
      await signing.waived.waitFor();
      assert.match(await signing.waived.innerText(), /李青 \d+月\d+日：这一件并入上年办理，县里已经知道。/);
      await signing.explainEverything(explanation);
      assert.doesNotMatch(await desk.progress(), /必改/);

      await desk.fill(newNaturalPerson, '2');
      await desk.isSaved();
      assert.match(await desk.progress(), /必改/);
      await signing.beginExplaining('需重新说明');
      assert.equal(await signing.offeredAuthor(), explanation.author, 'remembered');
      assert.equal(await signing.offeredReason(), explanation.reason, 'what was said before is at hand');
      await opened.page.keyboard.press('Escape');
      await desk.fill(newNaturalPerson, '1');
      await desk.isSaved();
      assert.doesNotMatch(await desk.progress(), /必改/, 'the same figure is covered again');

      await signing.withdraw('自然人');
      await signing.must.waitFor();
      await signing.explainEverything(explanation);
      await signing.ask();
      assert.match(await signing.line.innerText(), /成文日期未写。定稿后，题目、表格、文字和说明都锁住/);
      await signing.confirm();
      await opened.page.getByRole('button', { name: '退回修改' }).waitFor();

      await desk.fill(newNaturalPerson, '7');
      assert.equal(await desk.figure(newNaturalPerson), '1', 'a final report takes no figure');
      await desk.openPart('五、');
      assert.equal(await desk.textOf(problems).isEditable(), false);
      assert.equal(await opened.page.getByRole('button', { name: '撤回' }).count(), 0);
      const docx = await desk.export('docx');
      assert.match(docx.name, /_2025_年报\.docx$/);
      await desk.closeMenus();

      const reopened = await opened.reopen();
      const open = reopened.page.getByRole('button', { name: '打开' });
      await open.waitFor();
      assert.match(await homePage(reopened.page).text(), /2025 年度报告\s*定稿/);
      assert.doesNotMatch(await homePage(reopened.page).text(), /必改/);
      await open.click();
      const again = signOff(reopened.page);
      await again.sendBack('县里要求把第五部分写细。');
      await reopened.page.getByText(/退回修改：县里要求把第五部分写细。/).waitFor();
      await reportDesk(reopened.page).openPart('五、');
      await reportDesk(reopened.page).textOf(problems).fill('公开栏还不够多，下一步增设三处。');
      await reportDesk(reopened.page).isSaved();
      await again.waived.waitFor();
      assert.deepEqual([...opened.complaints, ...reopened.complaints], []);
      await reopened.close();
    });

    test('what is typed into a report that another window signed off stays on the screen', async () => {
      const opened = await openWindow(kind);
      await anAlmostReadyDraft(opened);
      await signOff(opened.page).explainEverything(explanation);
      const status = await opened.page.evaluate(async () => {
        const id = location.hash.split('/').at(-1);
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(`/api/reports/${id}/finalise`, { method: 'POST', headers, body: '{}' })).status;
      });
      assert.equal(status, 200);
      const desk = reportDesk(opened.page);
      await desk.fill(newNaturalPerson, '7');
      const line = signOff(opened.page).line;
      await line.getByText(/已定稿/).waitFor();
      assert.match(await line.innerText(), /1 处改动还没有保存，都还在这个窗口里/);
      assert.equal(await desk.figure(newNaturalPerson), '7');
      await opened.close();
    });
  });
}
