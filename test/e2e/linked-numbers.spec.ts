import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { partOf } from '../builders/unzip.ts';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { findBox } from './pages/find-box.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const overview = '一、总体情况';
const penalties = '第二十条第（六）项/行政处罚/本年处理决定数量';
const received = '一、本年新收政府信息公开申请数量/自然人';

/** What Word puts on the clipboard beside the plain text, with marks that would be a link if they were believed. */
const fromWord = {
  'text/html':
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal><b>公开</b><span style="color:red">栏</span></p><p>两处<img src="x.png"></p></body></html>',
  'text/plain': '公开栏\r\n两处\ufff9requests.new.total\ufffb',
};

async function openDraft(opened: OpenWindow): Promise<void> {
  await homePage(opened.page).draftFromFile();
  const wizard = draftWizard(opened.page);
  const name = 'qinghe-2024.html';
  await wizard.chooseFile({ name, bytes: readFileSync(join(import.meta.dirname, '../../assets/samples', name)) });
  await wizard.isReviewing();
  await wizard.confirm();
  await wizard.createDraft();
}

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`numbers in the text that follow the table on ${kind}`, () => {
    let opened: OpenWindow;
    const here = () => {
      const desk = reportDesk(opened.page);
      return { page: opened.page, desk, text: desk.textOf(overview) };
    };
    const fillReceived = async (figure: string) => {
      const { desk } = here();
      await desk.openPart('三、');
      await desk.fill(received, figure);
      await desk.openPart('一、');
    };
    /** The text anew, with the cursor behind it. */
    const write = async (words: string) => {
      const { page, text } = here();
      await text.fill('');
      await page.keyboard.type(words);
    };
    before(async () => {
      opened = await openWindow(kind);
      await openDraft(opened);
      await fillReceived('12');
    });
    after(async () => {
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('a typed number that is the table’s is offered, taken, and follows it into the Word file', async () => {
      const { desk, text, page } = here();
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
      const { text, page } = here();
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
      const { desk, text, page } = here();
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
      const { desk } = here();
      await desk.isSaved();
      opened = await opened.reopen();
      await homePage(opened.page).continueFilling();
      const { text, page } = here();
      await here().desk.openPart('一、');
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
      const { desk, text } = here();
      await text.goToEnd();
      await text.insertFigure('新收 总计');
      await text.askAbout(0);
      await text.goToCell();
      await desk.cell('一、本年新收政府信息公开申请数量/总计').waitFor();
      assert.match(await opened.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /总计$/);
      await desk.openPart('一、');
    });

    test('a figure that is not filled yet says so, and has its number once it is', async () => {
      const { desk, text, page } = here();
      await write('受到行政处罚');
      await text.insertFigure('行政处罚');
      await page.keyboard.type('件。');
      assert.equal(await text.inputValue(), '受到行政处罚〔未填〕件。');
      await desk.openPart('二、');
      await desk.fill(penalties, '4');
      await desk.openPart('一、');
      assert.equal(await text.inputValue(), '受到行政处罚4件。');
    });

    test('copies are plain text outside and links inside; from Word only the words are taken', async () => {
      const { text, page } = here();
      await fillReceived('12');
      await write('收到政府信息公开申请12件');
      await page.keyboard.press('Alt+Enter');
      const copied = await text.copyAll();
      assert.equal(copied['text/plain'], '收到政府信息公开申请12件');
      await text.goToEnd();
      await text.paste(copied);
      assert.deepEqual(await text.figures(), ['12', '12']);
      await text.paste({ 'text/plain': copied['text/plain'] ?? '' });
      assert.deepEqual(await text.figures(), ['12', '12']);
      await page.keyboard.press('Control+a');
      await text.paste(fromWord);
      assert.equal(await text.inputValue(), '公开栏\n两处requests.new.total');
      assert.deepEqual(await text.figures(), []);
      assert.equal(await text.field.locator('b, img, font, [style*="red"]').count(), 0);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+b');
      assert.equal(await text.field.locator('b, strong').count(), 0, 'nothing is set in bold');
      await text.paste({ 'text/html': '<img src="x.png">' });
      assert.equal(await text.inputValue(), '公开栏\n两处requests.new.total', 'a picture takes no words away');
    });

    test('an input method beside a figure loses nothing and is not saved half-way', async () => {
      const { desk, text, page } = here();
      await write('收到政府信息公开申请12件');
      await page.keyboard.press('Alt+Enter');
      await desk.isSaved();
      await page.keyboard.press('ArrowLeft');
      const keys = await page.context().newCDPSession(page);
      const spell = (letters: string) =>
        keys.send('Input.imeSetComposition', {
          text: letters,
          selectionStart: letters.length,
          selectionEnd: letters.length,
        });
      await spell('z');
      await spell('zh');
      await spell('zhong');
      assert.equal(await text.inputValue(), '收到政府信息公开申请12zhong件');
      const stored = () =>
        page.evaluate(async () => {
          const response = await fetch(`/api/reports/${location.hash.split('/').at(-1)}`);
          return JSON.stringify(await response.json());
        });
      await page.waitForTimeout(700);
      assert.doesNotMatch(await stored(), /zhong/);
      await keys.send('Input.insertText', { text: '重' });
      await page.keyboard.type('要');
      assert.equal(await text.inputValue(), '收到政府信息公开申请12重要件');
      assert.deepEqual(await text.figures(), ['12']);
      await page.waitForTimeout(100);
      await desk.isSaved();
      assert.match(await stored(), /重要件/);
      await spell('ni');
      await spell('');
      await page.keyboard.type('。');
      assert.equal(await text.inputValue(), '收到政府信息公开申请12重要。件');
      await text.fill('');
      for (const [letters, word] of [
        ['gong', '公'],
        ['kai', '开'],
        ['lan', '栏'],
      ] as const) {
        await spell(letters.slice(0, 1));
        await spell(letters);
        await keys.send('Input.insertText', { text: word });
      }
      await page.waitForTimeout(200);
      assert.equal(await text.inputValue(), '公开栏', 'one word straight after the other');
      await desk.isSaved();
      assert.match(await stored(), /"overview":"公开栏"/);
      await text.fill('');
      await spell('kai');
      await keys.send('Input.insertText', { text: '开' });
      assert.equal(await text.inputValue(), '开', 'the first letters of an empty text');
    });

    test('undo and redo go by what was done, find and the list of problems by what is read', async () => {
      const { desk, text, page } = here();
      await write('收到政府信息公开申请12件，，都已办结。');
      await page.keyboard.press('Home');
      for (let letter = 0; letter < 12; letter += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Alt+Enter');
      assert.deepEqual(await text.figures(), ['12']);
      await desk.isSaved();
      await page.keyboard.press('Control+z');
      await text.chips.waitFor({ state: 'detached' });
      assert.equal(await text.inputValue(), '收到政府信息公开申请12件，，都已办结。');
      await page.keyboard.press('Control+y');
      await text.chips.waitFor();
      const find = findBox(page);
      await find.find('12件');
      await page.keyboard.press('Enter');
      assert.equal(await text.marked(), '12件');
      await page.keyboard.press('Escape');
      assert.equal(await text.selected(), '12件');
      await desk.panel.getByText('，，').first().click();
      assert.equal(await text.marked(), '，，');
      await desk.repair('改成“，”');
      await desk.panel.getByText('，，').first().waitFor({ state: 'detached' });
      assert.equal(await text.inputValue(), '收到政府信息公开申请12件，都已办结。');
      assert.deepEqual(await text.figures(), ['12']);
    });
  });
}
