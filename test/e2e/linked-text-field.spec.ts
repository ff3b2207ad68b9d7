import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { findBox } from './pages/find-box.ts';
import { homePage } from './pages/home-page.ts';
import { sampleDraft } from './pages/sample-draft.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

/** What Word puts on the clipboard beside the plain text, with marks that would be a link if they were believed. */
const fromWord = {
  'text/html':
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal><b>公开</b><span style="color:red">栏</span></p><p>两处<img src="x.png"></p></body></html>',
  'text/plain': '公开栏\r\n两处\ufff9requests.new.total\ufffb',
};

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`the field of a text with linked figures on ${kind}`, () => {
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

    test('copies are plain text outside and links inside; from Word only the words are taken', async () => {
      const { page } = opened;
      const { text, write, fillReceived } = sampleDraft(page);
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
      const { page } = opened;
      const { desk, text, write } = sampleDraft(page);
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
      const { page } = opened;
      const { desk, text, write } = sampleDraft(page);
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

    test('a report that is only to be read keeps every letter, whatever key is pressed', async () => {
      const { page } = opened;
      const { desk, text } = sampleDraft(page);
      await desk.isSaved();
      await homePage(page).open();
      await homePage(page).openYear(2024);
      await desk.openPart('一、');
      const before = await text.inputValue();
      assert.equal(await text.isEditable(), false);
      await text.field.click();
      for (const key of ['Enter', '字', 'Backspace', 'Delete', 'Control+Backspace', 'Control+x', 'Alt+Enter']) {
        await page.keyboard.press('Control+a');
        if (key === '字') await page.keyboard.insertText(key);
        else await page.keyboard.press(key);
      }
      await text.paste(fromWord);
      assert.equal(await text.inputValue(), before);
      assert.match(await desk.saving.innerText(), /已保存/);
      const copied = await text.copyAll();
      assert.equal(copied['text/plain'], before, 'it may be copied');
    });
  });
}
