import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { partOf } from '../builders/unzip.ts';
import { windowKinds } from './electron.ts';
import { homePage } from './pages/home-page.ts';
import { sampleDraft } from './pages/sample-draft.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const penalties = '第二十条第（六）项/行政处罚/本年处理决定数量';

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`numbers in the text that follow the table on ${kind}`, () => {
    let opened: OpenWindow;
    before(async () => {
      opened = await openWindow(kind);
      const draft = sampleDraft(opened.page);
      await draft.create();
      await draft.fillReceived('12');
    });
    after(async () => {
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('a typed number that is the table’s is offered, taken, and follows it into the Word file', async () => {
      const { page } = opened;
      const { desk, text, write, fillReceived } = sampleDraft(page);
      await write('全镇');
      const height = (await text.field.boundingBox())?.height;
      await page.keyboard.type('收到政府信息公开申请12件');
      assert.match(await text.says(), /^12 与表三的“一、本年新收政府信息公开申请数量”总计相同/);
      assert.equal((await text.field.boundingBox())?.height, height, 'nothing moves when it appears');
      await text.takeOffer();
      assert.deepEqual(await text.figures(), ['12']);
      assert.equal(await text.says(), '');
      await page.keyboard.type('，都已办结。');
      assert.equal(await text.inputValue(), '全镇收到政府信息公开申请12件，都已办结。');
      await fillReceived('15');
      assert.equal(await text.inputValue(), '全镇收到政府信息公开申请15件，都已办结。');
      await desk.isSaved();
      const { bytes } = await desk.export('docx');
      await desk.closeMenus();
      const words = partOf(bytes, 'word/document.xml').replace(/<[^>]+>/g, '');
      assert.match(words, /收到政府信息公开申请15件，都已办结/);
    });

    test('what was declined is not offered again, another figure is', async () => {
      const { page } = opened;
      const { text, write, fillReceived } = sampleDraft(page);
      await fillReceived('13');
      await write('收到政府信息公开申请13件');
      assert.match(await text.says(), /^13 与/);
      await page.keyboard.press('Escape');
      assert.equal(await text.says(), '');
      await page.keyboard.type('。');
      await write('收到政府信息公开申请13件');
      assert.equal(await text.says(), '');
      await fillReceived('12');
      await write('收到政府信息公开申请12件');
      assert.match(await text.says(), /^12 与/);
    });

    test('by keys alone: taken, asked about, made a number again, inserted by its name, taken back', async () => {
      const { page } = opened;
      const { desk, text, write } = sampleDraft(page);
      await write('收到政府信息公开申请12件');
      await page.keyboard.press('Alt+Enter');
      assert.deepEqual(await text.figures(), ['12']);
      await desk.isSaved();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Alt+Enter');
      await text.card.waitFor();
      await text.card.locator(':focus').waitFor();
      assert.match(await text.card.innerText(), /取自表三的“一、本年新收政府信息公开申请数量”总计/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.deepEqual(await text.figures(), []);
      assert.equal(await text.inputValue(), '收到政府信息公开申请12件');
      await desk.isSaved();
      await page.keyboard.press('Control+z');
      await text.chips.first().waitFor();
      await page.keyboard.press('End');
      await page.keyboard.type('，共');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('input:focus').waitFor();
      await page.keyboard.type('一＋二');
      await page.getByRole('option').nth(3).waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await page.keyboard.type('件');
      assert.deepEqual(await text.figures(), ['12', '13']);
      assert.equal(await text.inputValue(), '收到政府信息公开申请12件，共13件');
    });

    test('a figure is one thing for the cursor, lives through a power cut and goes with one Backspace', async () => {
      await sampleDraft(opened.page).desk.isSaved();
      opened = await opened.reopen();
      await homePage(opened.page).continueFilling();
      const { page } = opened;
      const { desk, text } = sampleDraft(page);
      await desk.openPart('一、');
      assert.deepEqual(await text.figures(), ['12', '13']);
      await text.goToEnd();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('约');
      assert.equal(await text.inputValue(), '收到政府信息公开申请12件，共约13件');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Backspace');
      assert.equal(await text.inputValue(), '收到政府信息公开申请12件，共件');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Delete');
      assert.equal(await text.inputValue(), '件');
    });

    test('a click on a figure says where it is from and leads there', async () => {
      const { page } = opened;
      const { desk, text } = sampleDraft(page);
      await text.goToEnd();
      await text.insertFigure('新收 总计');
      await text.askAbout(0);
      await text.goToCell();
      await desk.cell('一、本年新收政府信息公开申请数量/总计').waitFor();
      assert.match(await opened.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /总计$/);
      await desk.openPart('一、');
    });

    test('a figure that is not filled yet says so, and has its number once it is', async () => {
      const { page } = opened;
      const { desk, text, write } = sampleDraft(page);
      await write('受到行政处罚');
      await text.insertFigure('行政处罚');
      await page.keyboard.type('件。');
      assert.equal(await text.inputValue(), '受到行政处罚〔未填〕件。');
      await desk.openPart('二、');
      await desk.fill(penalties, '4');
      await desk.openPart('一、');
      assert.equal(await text.inputValue(), '受到行政处罚4件。');
    });
  });
}
