import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { packZip } from '../../main/writers/pack-zip.ts';
import { unzip } from '../builders/unzip.ts';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { submission } from './pages/submission.ts';
import { closeEverything, openWindow } from './window.ts';

const lastYear = readFileSync(join(import.meta.dirname, '../../assets/samples/qinghe-2024.html'));
const newNaturalPerson = '一、本年新收政府信息公开申请数量/自然人';

/** What another program makes of a docx when somebody changes a word in it. */
function retyped(docx: Uint8Array, from: string, to: string): Buffer {
  const parts = [...unzip(docx)].map(([path, text]) => ({ path, data: Buffer.from(text.replace(from, to)) }));
  return Buffer.from(packZip(parts));
}

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`送审 on ${kind}`, () => {
    test('what was handed in is on record: later changes are told, and so are changes to its file', async () => {
      const opened = await openWindow(kind);
      const { page } = opened;
      await homePage(page).draftFromFile();
      const wizard = draftWizard(page);
      await wizard.chooseFile({ name: 'qinghe-2024.html', bytes: lastYear });
      await wizard.isReviewing();
      await wizard.confirm();
      await wizard.createDraft();
      const desk = reportDesk(page);
      const sending = submission(page);
      await desk.openPart('三、');
      await desk.fill(newNaturalPerson, '3');
      await desk.isSaved();

      await sending.ask();
      assert.match(await sending.line.innerText(), /会列在校核表里/);
      const sent = await sending.submit('李青');
      assert.match(sent.name, /_2025_年报_送审件\.docx$/);
      assert.match(unzip(sent.bytes).get('word/document.xml') ?? '', /发文稿纸.*年度报告校核表/s);
      assert.match(await sending.note.innerText(), /李青送审\s*送审后没有改动/);

      await desk.fill(newNaturalPerson, '7');
      await desk.isSaved();
      await sending.note.getByText(/送审后又改了 [1-9] 处/).waitFor();
      await sending.showChanges();
      assert.match(await sending.changes.innerText(), /自然人\s*3 件\s*7 件/);
      await page.keyboard.press('Escape');

      const reopened = await opened.reopen();
      await homePage(reopened.page).continueFilling();
      const again = submission(reopened.page);
      await again.note.getByText(/送审后又改了 [1-9] 处/).waitFor();
      await again.sendBack('第一部分要写细。');
      await reopened.page.getByText(/退回修改：第一部分要写细。/).waitFor();

      await homePage(reopened.page).open();
      const wizardAgain = draftWizard(reopened.page);
      await homePage(reopened.page).draftFromAnotherFile();
      await wizardAgain.chooseFile({ name: '送审件.docx', bytes: Buffer.from(sent.bytes) });
      await wizardAgain.isReviewing();
      await reopened.page.getByText(/送审的文件，内容与送审时一致/).waitFor();
      await reopened.page.getByRole('button', { name: '换一份文件' }).click();
      await wizardAgain.chooseFile({ name: '改过.docx', bytes: retyped(sent.bytes, '认真落实', '基本落实') });
      await wizardAgain.isReviewing();
      await reopened.page.getByText(/送审以后改了 1 处/).waitFor();
      await reopened.page.getByRole('button', { name: '看改动' }).click();
      const changes = await again.changes.innerText();
      assert.match(changes, /认真落实[\s\S]*基本落实/);
      assert.deepEqual([...opened.complaints, ...reopened.complaints], []);
      await reopened.close();
    });
  });
}
