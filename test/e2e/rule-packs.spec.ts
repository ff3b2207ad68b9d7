import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { packFile } from '../builders/a-rule-pack.ts';
import { windowKinds } from './electron.ts';
import { checksHelp } from './pages/checks-help.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { rulesPart } from './pages/rules-part.ts';
import { settingsPage } from './pages/settings-page.ts';
import { signOff } from './pages/sign-off.ts';
import { closeEverything, openWindow } from './window.ts';

const sample = readFileSync(new URL('../../assets/samples/yunxi-rules.json', import.meta.url), 'utf8');
const overview = '一、总体情况';
/** Due next January, whenever this runs. */
const thisYear = new Date().getFullYear();
const wanted = '没有写明“业务培训”或“培训班”或“专题培训”';

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`县里的规则 on ${kind}`, () => {
    test('a county’s pack raises what it wants, the clerk writes it, and a broken pack is refused with its line', async () => {
      const opened = await openWindow(kind);
      const { page } = opened;
      await homePage(page).isShown();
      await page.getByRole('button', { name: '从空表开始' }).click();
      const wizard = draftWizard(page);
      await wizard.create.getByLabel('单位全称').fill('云溪县青禾镇人民政府');
      await wizard.create.getByLabel('报告年度').fill(`${thisYear}`);
      await wizard.createDraft();
      await homePage(page).open();
      assert.doesNotMatch(await homePage(page).text(), /县里要求/);

      await settingsPage(page).open();
      const rules = rulesPart(page);
      await rules.signAs('李青');
      await rules.choose('云溪县规则.json', sample);
      await rules.isTaken('已用上“云溪县 2025 年度年报规则”第 1 版');
      assert.match(await rules.part.innerText(), /云溪县人民政府办公室\s+2025年11月20日发布.*经办人 李青/);
      assert.ok((await rules.changes()).includes('同一格比上年大起大落：停用'));
      await rules.choose('新规则.json', packFile('"停用": ["S-TRAC"]'));
      assert.match(await rules.refusal(), /^第 6 行：没有“S-TRAC”这一项检查，是不是“S-TRAD”？规则没有换，原来的照旧。/);
      assert.match(await rules.part.innerText(), /云溪县 2025 年度年报规则（第 1 版）/);

      await homePage(page).open();
      assert.match(await homePage(page).text(), /还有 \d+ 天（县里要求 1 月 15 日）/);
      await page.getByRole('button', { name: '继续填写' }).click();
      const desk = reportDesk(page);
      await desk.isShown();
      assert.match(await desk.panel.innerText(), /按“云溪县 2025 年度年报规则”第 1 版核对/);
      const row = signOff(page).rowOf(wanted);
      assert.match(await row.innerText(), /请写明全年开展政务公开培训几次.*\n+云溪县 2025 年度年报规则/);
      await desk.openPart('一、');
      await desk.textOf(overview).fill('我镇围绕群众关心的事项公开信息，办培训班 2 期、60 人参加。');
      await desk.isSaved();
      await row.waitFor({ state: 'detached' });

      const help = checksHelp(page);
      await help.open();
      await help.search('大起大落');
      assert.match(
        await help.drawer.innerText(),
        /按“云溪县 2025 年度年报规则”第 1 版核对[\s\S]*停用\s*同一格比上年大起大落\s*县里：停用/,
      );
      await help.close();

      await homePage(page).open();
      await settingsPage(page).open();
      await rules.stop();
      await rules.isTaken('已停用县里的规则');
      await rules.useAgain();
      await rules.isTaken('已用上“云溪县 2025 年度年报规则”第 1 版');
      assert.deepEqual(
        opened.complaints.filter((complaint) => !/422/.test(complaint)),
        [],
      );
      await opened.close();
    });
  });
}
