import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import type { Report } from '../../shared/report/report.ts';
import { aReport } from '../builders/a-report.ts';
import { windowKinds } from './electron.ts';
import { type ChosenFile, draftWizard } from './pages/draft-wizard.ts';
import { historyImport } from './pages/history-import.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, openWindow } from './window.ts';

const fileOf = (name: string, report: Report): ChosenFile => ({
  name,
  bytes: new TextEncoder().encode(writeHtml(compose(report))),
});
const of = (year: number) =>
  aReport()
    .with('requests.new.natural_person', year - 2000)
    .withTotals()
    .in(year);
const certain = [2021, 2022, 2023].map((year) => fileOf(`${year}.html`, of(year).build()));
/** A total that is not the sum of its parts. */
const doubtful = fileOf('2024.html', of(2024).with('requests.new.total', 99).build());
const photo: ChosenFile = { name: '照片.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]) };

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`past years in one go on ${kind}`, () => {
    test('files are listed with what was read, the certain ones confirmed together, the others one by one', async () => {
      const opened = await openWindow(kind);
      const history = historyImport(opened.page);
      const home = homePage(opened.page);
      await home.isShown();
      await history.choose([...certain, doubtful, photo]);
      await history.isShown();
      await history.allRead();
      assert.match(await history.says('2022.html'), /读出 200 格，都确定 新收申请 22 件，结转下年 0 件/);
      assert.deepEqual(
        [await history.unitOf('2022.html'), await history.yearOf('2022.html')],
        ['云溪县青禾镇人民政府', '2022'],
      );
      assert.match(await history.says('2024.html'), /待看 1 处/);
      assert.match(await history.says('照片.jpg'), /图片|照片/);
      await home.open();
      assert.match(await home.text(), /清单里还有 4 份没有确认/);
      assert.doesNotMatch(await home.text(), /导入$/m, 'nothing is stored before 确认');
      await opened.page.getByRole('button', { name: '接着核对' }).click();
      await history.confirmCertain(3);
      for (const { name } of certain) await history.isStored(name);
      await history.review('2024.html');
      await history.confirmReviewed();
      await history.isStored('2024.html');
      await history.takeOff('照片.jpg');
      await history.backToDesk();
      await home.isShown();
      for (const year of [2021, 2022, 2023, 2024])
        await opened.page.getByRole('link', { name: `${year} 导入` }).waitFor();
      await home.openYear(2022);
      const desk = reportDesk(opened.page);
      await desk.openPart('三、');
      assert.equal(await desk.figure('一、本年新收政府信息公开申请数量/自然人'), '22');
      const beyondTheRefusal = opened.complaints.filter((complaint) => !complaint.includes('422'));
      assert.deepEqual(beyondTheRefusal, []);
      await opened.close();
    });

    test('two files of one year are shown as such, and the second is compared with the first', async () => {
      const opened = await openWindow(kind);
      const history = historyImport(opened.page);
      const home = homePage(opened.page);
      await home.isShown();
      const mended = of(2022).with('requests.new.enterprise', 5).withTotals().withText({ other: '收取处理费 10 元。' });
      await history.choose([...certain, fileOf('2022改.html', mended.build())]);
      await history.isShown();
      await history.allRead();
      assert.match(await history.says('2022.html'), /和「2022改.html」同一单位同一年度/);
      await history.confirmCertain(2);
      await history.isStored('2023.html');
      await history.review('2022.html');
      await history.confirmReviewed();
      await history.isStored('2022.html');
      await history.compare('2022改.html');
      assert.deepEqual(await history.differences(), [
        ['表三 一、本年新收政府信息公开申请数量/商业企业', '0 件', '5 件'],
        ['表三 一、本年新收政府信息公开申请数量/总计', '22 件', '27 件'],
      ]);
      assert.match(await history.comparison.innerText(), /收取处理费 10 元。/);
      await history.comparison.getByRole('button', { name: '改用这一份，原来的另存' }).click();
      await history.isStored('2022改.html');
      await history.choose([fileOf('2022又.html', of(2022).with('requests.new.enterprise', 6).withTotals().build())]);
      await history.allRead();
      await history.compare('2022又.html');
      await history.comparison.getByRole('button', { name: '保留原来的' }).click();
      await history.isShown();
      assert.match(await history.says('2022又.html'), /没有导入，保留了原来的那份/);
      await history.backToDesk();
      await home.openYear(2022);
      const desk = reportDesk(opened.page);
      await desk.openPart('三、');
      assert.equal(await desk.figure('一、本年新收政府信息公开申请数量/商业企业'), '5');
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('a second file in the wizard is compared too, and the old one can be kept', async () => {
      const opened = await openWindow(kind);
      const { page } = opened;
      const wizard = draftWizard(page);
      const readAgain = async (file: ChosenFile) => {
        await page.evaluate(() => {
          location.hash = '#/draft';
        });
        await wizard.chooseFile(file);
        await wizard.isReviewing();
        await wizard.review.getByRole('button', { name: '确认导入' }).click();
      };
      await homePage(page).isShown();
      await readAgain(fileOf('2024.html', of(2024).build()));
      await wizard.create.waitFor();
      await readAgain(fileOf('2024改.html', of(2024).with('requests.new.enterprise', 5).withTotals().build()));
      const { comparison, differences } = historyImport(page);
      await comparison.getByRole('heading', { name: /已经导入过一份，两份有 2 格的数不同/ }).waitFor();
      assert.equal((await differences()).length, 2);
      await page.getByRole('button', { name: '回去核对' }).click();
      await wizard.isReviewing();
      await wizard.review.getByRole('button', { name: '确认导入' }).click();
      await comparison.getByRole('button', { name: '用原来的起草' }).click();
      await wizard.createDraft();
      const desk = reportDesk(page);
      await desk.openPart('三、');
      const enterprise = desk.cell('一、本年新收政府信息公开申请数量/商业企业');
      assert.match((await enterprise.getAttribute('aria-description')) ?? '', /上年 0/);
      await opened.close();
    });
  });
}
