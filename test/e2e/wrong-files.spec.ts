import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { type ChosenFile, draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { closeEverything, openWindow } from './window.ts';

const textFile = (name: string, text: string): ChosenFile => ({ name, bytes: new TextEncoder().encode(text) });

const photo: ChosenFile = {
  name: '公示栏照片.jpg',
  bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
};
const empty: ChosenFile = { name: '2024年报.docx', bytes: new Uint8Array() };

const before2019 = textFile(
  '2018年报.txt',
  `云溪县青禾镇2018年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》的规定，编制本报告。
一、概述
2018年，青禾镇围绕群众关心的事项公开信息。
二、主动公开政府信息的情况
全年主动公开信息206条。
三、依申请公开政府信息的情况
全年没有收到申请。
四、存在的问题和改进措施
公开的深度不够，下一步加强培训。`,
);
const tablesWerePictures = textFile(
  '2024年报.htm',
  `<html><head><meta charset="utf-8"><title>青禾镇2024年政府信息公开工作年度报告</title></head><body>
<h1>云溪县青禾镇人民政府2024年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>2024年，青禾镇公开信息306条。</p>
<p>二、主动公开政府信息情况</p><p><img src="t2.png"></p>
<p>三、收到和处理政府信息公开申请情况</p><p><img src="t3.png"></p>
<p>四、政府信息公开行政复议、行政诉讼情况</p><p><img src="t4.png"></p>
<p>五、存在的主要问题及改进情况</p><p>渠道不够多，下一步增设公开栏。</p>
<p>六、其他需要报告的事项</p><p>没有收取信息处理费。</p></body></html>`,
);

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`a wrong file on ${kind}`, () => {
    for (const [what, file, sentence] of [
      ['a photo', photo, /图片|照片/],
      ['an empty file', empty, /空/],
    ] as const) {
      test(`${what} gets a sentence in its place`, async () => {
        const opened = await openWindow(kind);
        await homePage(opened.page).draftFromFile();
        const wizard = draftWizard(opened.page);
        await wizard.chooseFile(file);
        assert.match(await wizard.refusal(), sentence);
        await homePage(opened.page).open();
        await opened.page.getByRole('button', { name: '用去年的报告起草' }).waitFor();
        await opened.close();
      });
    }

    for (const [what, file] of [
      ['a report of 2018 without tables', before2019],
      ['a report whose tables were pictures', tablesWerePictures],
    ] as const) {
      test(`${what} is shown, said to have no tables, and changes nothing`, async () => {
        const opened = await openWindow(kind);
        await homePage(opened.page).draftFromFile();
        const wizard = draftWizard(opened.page);
        await wizard.chooseFile(file);
        const said = opened.page.getByRole('region', { name: '没有读到官方表格' });
        await said.waitFor();
        assert.match(await said.innerText(), /没有存下任何内容/);
        await homePage(opened.page).open();
        await opened.page.getByRole('button', { name: '用去年的报告起草' }).waitFor();
        assert.deepEqual(opened.complaints, []);
        await opened.close();
      });
    }
  });
}
