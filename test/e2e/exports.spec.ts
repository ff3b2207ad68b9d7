import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzip } from '../builders/unzip.ts';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { reportPreview } from './pages/report-preview.ts';
import { settingsPage } from './pages/settings-page.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../assets/samples/qinghe-2024.html'));
const startOf = (file: Uint8Array) => Buffer.from(file.slice(0, 4)).toString('latin1');

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`handing the report in on ${kind}`, () => {
    let opened: OpenWindow;
    before(async () => {
      opened = await openWindow(kind);
      await homePage(opened.page).draftFromFile();
      const wizard = draftWizard(opened.page);
      await wizard.chooseFile({ name: 'qinghe-2024.html', bytes });
      await wizard.isReviewing();
      await wizard.confirm();
      await wizard.createDraft();
    });
    after(async () => {
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('the pages that will be printed are shown as pages', async () => {
      const desk = reportDesk(opened.page);
      const preview = reportPreview(opened.page);
      await desk.openPreview();
      const count = await preview.pageCount();
      assert.ok(count >= 3, `${count} pages`);
      assert.ok((await preview.inkOf(1)) > 0.005, 'the first page is drawn');
      await preview.showPage(count);
      assert.ok((await preview.inkOf(count)) > 0.0005, 'the last page is drawn when it is looked at');
      const saved = await preview.savePdf();
      assert.equal(startOf(saved), '%PDF');
      await preview.close();
      await desk.isShown();
    });

    test('all files go out together, named and laid out as the office settled', async () => {
      const settings = settingsPage(opened.page);
      const desk = reportDesk(opened.page);
      await homePage(opened.page).open();
      await settings.open();
      await settings.fileName.fill('年份/年');
      assert.match(await settings.outcome(), /不能有/);
      await settings.fileName.fill('年份年单位政务公开年报');
      await settings.choose('页码的样子', '- 1 -');
      await settings.isKept();
      await homePage(opened.page).open();
      await homePage(opened.page).continueFilling();
      await desk.isShown();
      const packet = await desk.exportAll();
      assert.equal(packet.name, '2025年云溪县青禾镇人民政府政务公开年报.zip');
      const files = unzip(packet.bytes);
      const stem = '2025年云溪县青禾镇人民政府政务公开年报';
      assert.deepEqual(
        [...files.keys()],
        ['.docx', '.xlsx', '.html', '.pdf', '_校核表.docx'].map((ending) => stem + ending),
      );
      assert.match(files.get(`${stem}.html`) ?? '', /content: "- " counter\(page\) " -"/);
      const pdf = await desk.export('pdf');
      assert.equal(startOf(pdf.bytes), '%PDF');
    });

    test('发文稿纸 and 校核表 go along where they are wanted, are remembered, and are previewed', async () => {
      const desk = reportDesk(opened.page);
      const preview = reportPreview(opened.page);
      await desk.openPreview();
      const bare = await preview.pageCount();
      await preview.close();
      await desk.attach('加发文稿纸');
      await desk.attach('附校核表');
      const docx = await desk.export('docx');
      assert.match(unzip(docx.bytes).get('word/document.xml') ?? '', /发文稿纸.*一、总体情况.*年度报告校核表/s);
      const checks = await desk.export('checks');
      assert.match(checks.name, /_校核表\.docx$|校核表\.docx$/);
      await opened.page.reload();
      await desk.isShown();
      await desk.attach('加发文稿纸');
      assert.equal(await desk.isAttached('附校核表'), true, 'remembered');
      await desk.openPreview();
      assert.ok((await preview.pageCount()) >= bare + 2, 'both are among the pages');
      assert.ok((await preview.inkOf(1)) > 0.001, '发文稿纸 is drawn');
      await preview.close();
    });
  });
}
