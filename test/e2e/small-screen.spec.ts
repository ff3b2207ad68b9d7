import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, openWindow } from './window.ts';

/** The office PC's screen as a window sees it when Windows shows everything at 125 %. */
const magnified = { width: 1093, height: 614 } as const;
const faulty = readFileSync(join(import.meta.dirname, '../../assets/samples/qinghe-2020.txt'), 'utf8').replace(
  '政府集中采购 | 4 | 86.35',
  '政府集中采购 | 4 | 约86.35万元',
);

/** The words of an element that an ellipsis or the edge of its box hides. */
const isCut = (element: Locator) =>
  element.evaluate((node) => {
    const { right } = node.getBoundingClientRect();
    return node.scrollWidth > node.clientWidth + 1 || right > innerWidth;
  });

/** WCAG contrast of an element's own words on a ground of one colour. */
const contrast = (words: Locator, ground: Locator) =>
  Promise.all([
    words.evaluate((node) => getComputedStyle(node).color),
    ground.evaluate((node) => getComputedStyle(node).backgroundColor),
  ]).then((colors) => {
    const [light = 0, dark = 0] = colors
      .map((color) => {
        const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      })
      .sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  });

after(closeEverything);

describe('the office PC with everything at 125 %', () => {
  test('the field of a doubt, the year of a report and the word of a blank are all there to be read', async () => {
    const opened = await openWindow('browser', magnified);
    const { page } = opened;
    const wizard = draftWizard(page);
    await homePage(page).draftFromFile();
    await wizard.chooseFile({ name: 'qinghe-2020.txt', bytes: new TextEncoder().encode(faulty) });
    await wizard.isReviewing();
    const field = wizard.review.getByRole('region', { name: '这一处' }).getByRole('textbox');
    const pane = await wizard.review.getByRole('region', { name: '官方表' }).boundingBox();
    const box = await field.boundingBox();
    assert.ok(pane && box, 'the form and the field stand beside the file');
    assert.ok(box.x + box.width <= pane.x + pane.width, 'the field ends within the form');
    assert.ok(pane.x + pane.width <= magnified.width, 'the form ends within the window');
    const handle = wizard.review.getByRole('separator', { name: /宽窄/ });
    await handle.press('ArrowRight');
    const narrowed = await wizard.review.getByRole('region', { name: '官方表' }).boundingBox();
    assert.ok((narrowed?.width ?? pane.width) < pane.width, 'what the keys move says its name and moves');
    await wizard.confirm();
    await wizard.createDraft();

    const desk = reportDesk(page);
    await desk.openPart('三、');
    const title = page.getByRole('heading', { level: 1 });
    assert.equal((await title.innerText()).replace(/\s+/g, ' '), '云溪县青禾镇人民政府 2021 年度报告');
    assert.equal(await isCut(title.getByText('2021 年度报告')), false, 'which year it is can be read');
    for (const [name, width, height] of [
      ['125 %', magnified.width, magnified.height],
      ['150 %', 911, 512],
    ] as const) {
      await page.setViewportSize({ width, height });
      const year = await title.getByText('2021 年度报告').boundingBox();
      const filled = await page.getByLabel('填报进度').boundingBox();
      const out = await page.getByRole('button', { name: '导出', exact: true }).boundingBox();
      assert.ok(year && filled && out, `${name}: the head has its year, its counts and its way out`);
      assert.ok(year.x + year.width <= filled.x || year.y + year.height <= filled.y, `${name}: year and counts apart`);
      assert.ok(out.x + out.width <= width, `${name}: 导出 can be reached`);
    }
    await desk.goTo('三、本年度办理结果/（一）予以公开/自然人');
    const rail = desk.desk.getByRole('navigation', { name: '报告各部分' });
    const pushed = await rail.evaluate((node) => {
      const room = node.parentElement ?? node;
      room.scrollLeft = 500;
      return room.scrollLeft + Math.max(0, ...[...room.children].map((pane) => pane.scrollWidth - pane.clientWidth));
    });
    assert.equal(pushed, 0, 'no pane is wider than its place, and none can push the rail off the screen');
    await page.setViewportSize(magnified);
    await desk.goTo('一、本年新收政府信息公开申请数量/自然人');
    const cell = desk.cell('一、本年新收政府信息公开申请数量/自然人');
    await page.waitForFunction((node) => node?.getAttribute('aria-selected') === 'true', await cell.elementHandle());
    assert.ok((await contrast(cell.getByText('未填'), cell)) >= 4.5, '未填 in the chosen cell');
    assert.deepEqual(opened.complaints, []);
    await opened.close();
  });
});
