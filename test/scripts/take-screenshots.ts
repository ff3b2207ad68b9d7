import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import type { Report } from '../../shared/report/report.ts';
import { aReport } from '../builders/a-report.ts';
import { packFile } from '../builders/a-rule-pack.ts';
import { checksHelp } from '../e2e/pages/checks-help.ts';
import { draftWizard } from '../e2e/pages/draft-wizard.ts';
import { historyImport } from '../e2e/pages/history-import.ts';
import { homePage } from '../e2e/pages/home-page.ts';
import { reportDesk } from '../e2e/pages/report-desk.ts';
import { rulesPart } from '../e2e/pages/rules-part.ts';
import { settingsPage } from '../e2e/pages/settings-page.ts';
import { shelfPage } from '../e2e/pages/shelf-page.ts';
import { signOff } from '../e2e/pages/sign-off.ts';
import { submission } from '../e2e/pages/submission.ts';
import { closeEverything, largeScreen, officeScreen, openWindow } from '../e2e/window.ts';

const root = join(import.meta.dirname, '../..');
const target = process.argv[2] ?? join(root, 'dist/screenshots');
const samples = join(root, 'assets/samples');
const file = (name: string) => ({ name, bytes: readFileSync(join(samples, name)) });

/** Last year's report as people leave it: one box of a row lost, a total that is not the sum of its parts. */
function withFaults(name: string) {
  const text = readFileSync(join(samples, name), 'utf8')
    .replace('（一）予以公开 | 2 | 1 | 0 | 0 | 0 | 0 | 3', '（一）予以公开 | 2 | 1 | 3')
    .replace('政府集中采购 | 4 | 86.35', '政府集中采购 | 4 | 约86.35万元')
    .replace('（七）总计 | 3 | 1 | 0 | 0 | 0 | 0 | 4', '（七）总计 | 3 | 1 | 0 | 0 | 0 | 0 | 5');
  return { name, bytes: new TextEncoder().encode(text) };
}

const pastYear = (year: number) =>
  aReport()
    .with('requests.new.natural_person', year - 2000)
    .withTotals()
    .in(year);
const asFile = (name: string, report: Report) => ({
  name,
  bytes: new TextEncoder().encode(writeHtml(compose(report))),
});

/** Several past years in one go: certain, doubtful, twice the same year, another spelling of the unit, and none at all. */
async function takePastYears(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const history = historyImport(page);
  const mended = pastYear(2022)
    .with('requests.new.enterprise', 5)
    .withTotals()
    .withText({ other: '收取处理费 10 元。' });
  await homePage(page).open();
  await history.choose([
    asFile('青禾镇2021年政府信息公开工作年度报告.html', pastYear(2021).build()),
    asFile('2022.html', pastYear(2022).build()),
    asFile('2022改.html', mended.build()),
    asFile('2023.html', pastYear(2023).with('requests.new.total', 99).build()),
    asFile('2020.html', { ...aReport('2019').build(), unit: '青禾镇' }),
    { name: '照片.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]) },
  ]);
  await history.isShown();
  await history.allRead();
  await shoot('往年-清单');
  await history.review('2022.html');
  await shoot('往年-核对一份');
  await history.confirmReviewed();
  await history.isStored('2022.html');
  await shoot('往年-存了一份');
  await history.compare('2022改.html');
  await shoot('往年-比较两份');
  await homePage(page).open();
  await shoot('工作台-清单没有确认完');
  const shelf = shelfPage(page);
  await shelf.open();
  await shelf.putAside('云溪县青禾镇人民政府 2022 年报告');
  await shelf.says('已放到一边');
  await shoot('整理报告');
}

/** The county's rules: none, a pack taken, a broken one refused, and where the pack is seen. */
async function takeCountyRules(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const rules = rulesPart(page);
  await homePage(page).open();
  await settingsPage(page).open();
  await shoot('设置-没有县里的规则');
  await rules.signAs('李青');
  await rules.choose('yunxi-rules.json', new TextDecoder().decode(file('yunxi-rules.json').bytes));
  await rules.isTaken('已用上');
  await shoot('设置-县里的规则');
  await rules.choose('新规则.json', packFile('"停用": ["S-TRAC"]'));
  await rules.refusal();
  await shoot('设置-规则有误');
  await homePage(page).open();
  await shoot('工作台-县里的送审日期');
  await homePage(page).continueFilling();
  await reportDesk(page).isShown();
  await reportDesk(page).openPart('一、');
  await shoot('报告-县里的规则');
  await checksHelp(page).open();
  await checksHelp(page).search('县里');
  await shoot('都检查什么-县里的规则');
  await checksHelp(page).close();
  await homePage(page).open();
  await settingsPage(page).open();
  await rules.stop();
  await rules.isTaken('已停用');
}

/** Walks through every screen and state and pictures it. */
async function takeAll(size: { readonly width: number; readonly height: number }): Promise<void> {
  const folder = join(target, `${size.width}x${size.height}`);
  mkdirSync(folder, { recursive: true });
  const opened = await openWindow('browser', size);
  const { page } = opened;
  let count = 0;
  const shoot = async (name: string) => {
    count += 1;
    await page.mouse.move(size.width - 4, size.height - 4);
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(folder, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
  const wizard = draftWizard(page);
  const desk = reportDesk(page);

  await homePage(page).isShown();
  await shoot('工作台-第一次');
  await homePage(page).draftFromFile();
  await wizard.choose.waitFor();
  await shoot('选择-空');
  await wizard.chooseFile({
    name: '公示栏.jpg',
    bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
  });
  await wizard.refusal();
  await shoot('选择-读不了的文件');
  await page.getByRole('button', { name: '粘贴文字' }).click();
  await shoot('选择-粘贴文字');
  await page.getByRole('button', { name: '改为选择文件' }).click();
  await wizard.chooseFile({
    name: '2024年报.txt',
    bytes: new TextEncoder().encode(
      '云溪县青禾镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n全年公开信息306条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n渠道不够多。\n六、其他需要报告的事项\n没有。\n',
    ),
  });
  await page.getByRole('region', { name: '没有读到官方表格' }).waitFor();
  await shoot('核对-没有表格');
  await page.getByRole('button', { name: '换一份文件' }).click();
  await wizard.chooseFile(withFaults('qinghe-2020.txt'));
  await wizard.isReviewing();
  await shoot('核对-有待看');
  await wizard.nextDoubt();
  await shoot('核对-下一处');
  await page.getByRole('button', { name: '确认导入' }).click();
  await shoot('核对-还有没看的');
  await page.getByRole('button', { name: '换一份文件' }).click();
  await wizard.chooseFile(file('qinghe-2024.html'));
  await wizard.isReviewing();
  await shoot('核对-都确定');
  await wizard.confirm();
  await shoot('生成草稿');
  await wizard.createDraft();
  await desk.openPart('题目');
  await shoot('报告-题目与落款');
  await desk.openPart('一、');
  await shoot('报告-总体情况');
  await desk.openPart('二、');
  await shoot('报告-表二-未填');
  await desk.fill('第二十条第（一）项/行政规范性文件/本年制发件数', '2');
  await desk.fill('第二十条第（一）项/行政规范性文件/本年废止件数', '1');
  await desk.fill('第二十条第（一）项/行政规范性文件/现行有效件数', '3');
  await shoot('报告-表二-填了一些');
  await desk.openPart('三、');
  await shoot('报告-表三-未填');
  await desk.fill('一、本年新收政府信息公开申请数量/自然人', '15');
  await desk.fill('三、本年度办理结果/（一）予以公开/自然人', '3');
  await desk.fill('三、本年度办理结果/（三）不予公开/4.保护第三方合法权益/商业企业', 'abc');
  await desk.goTo('三、本年度办理结果/（一）予以公开/自然人');
  await shoot('报告-表三-有问题');
  await page.keyboard.press('F1');
  await shoot('报告-这一格填什么');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '表三未填格全部填 0' }).click();
  await shoot('报告-填0-先问');
  await page.getByRole('button', { name: '都填 0' }).click();
  await desk.isSaved();
  await shoot('报告-表三-填满');
  await desk.openPart('一、');
  const overview = desk.textOf('一、总体情况');
  await shoot('报告-跟着表走的数字');
  await overview.askAbout(0);
  await shoot('报告-正文里的数从哪里来');
  await page.keyboard.press('Escape');
  await overview.goToEnd();
  await page.keyboard.press('Enter');
  await page.keyboard.type('全镇收到政府信息公开申请15件');
  await shoot('报告-问要不要跟着表走');
  await overview.openPicker();
  await shoot('报告-插入表中数字');
  await page.keyboard.press('Escape');
  await desk.openPart('四、');
  await shoot('报告-表四');
  await desk.openPart('五、');
  await page.getByRole('button', { name: '看上年写的' }).click();
  await shoot('报告-第五部分-上年文字');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await shoot('导出');
  await desk.export('docx');
  await shoot('导出-完成');
  await desk.closeMenus();
  await page.getByRole('button', { name: '收起问题' }).click();
  await shoot('报告-收起问题');
  await page.getByRole('button', { name: '展开问题' }).click();
  const signing = signOff(page);
  const why = { author: '李青', reason: '这一件并入上年办理，县里已经知道。' };
  await desk.openPart('三、');
  await desk.fill('三、本年度办理结果/（三）不予公开/4.保护第三方合法权益/商业企业', '0');
  await signing.must.getByRole('button', { name: '写说明' }).first().click();
  await shoot('说明-写');
  await signing.submit({ ...why, reason: '' });
  await shoot('说明-没写理由');
  await page.getByRole('button', { name: '不写了' }).click();
  await signing.explainEverything(why);
  await signing.waived.scrollIntoViewIfNeeded();
  await shoot('说明-已说明');
  await desk.fill('一、本年新收政府信息公开申请数量/自然人', '16');
  await desk.isSaved();
  await shoot('说明-需重新说明');
  await signing.ask();
  await shoot('定稿-还不能');
  await signing.explainEverything(why);
  for (const [part, table] of [
    ['二、', '表二'],
    ['四、', '表四'],
  ] as const) {
    await desk.openPart(part);
    const fill = page.getByRole('button', { name: `${table}未填格全部填 0` });
    if (!(await fill.isVisible())) continue;
    await fill.click();
    await page.getByRole('button', { name: '都填 0' }).click();
  }
  await desk.isSaved();
  await signing.explainEverything(why);
  const sending = submission(page);
  await sending.ask();
  await shoot('送审-先问');
  await sending.submit('李青');
  await shoot('送审-已送审');
  await desk.openPart('六、');
  await desk.textOf('六、其他需要报告的事项').fill('本年度未收取信息处理费。没有其他事项。');
  await desk.isSaved();
  await shoot('送审-又改了');
  await sending.showChanges();
  await shoot('送审-看改动');
  await page.keyboard.press('Escape');
  await signing.explainEverything(why);
  await signing.ask();
  await shoot('定稿-先问');
  await signing.confirm();
  await page.getByRole('button', { name: '退回修改' }).waitFor();
  await shoot('定稿-只读');
  await homePage(page).open();
  await shoot('工作台-定稿');
  await page.getByRole('button', { name: '打开' }).click();
  await desk.isShown();
  await signing.askBack();
  await shoot('定稿-退回修改');
  await page.getByRole('button', { name: '不退回' }).click();
  await signing.sendBack('县里要求把第五部分写细。');
  await shoot('定稿-退回以后');
  await homePage(page).open();
  await shoot('工作台-有草稿');
  await page
    .getByRole('link', { name: /2024/ })
    .or(page.getByRole('button', { name: /2024/ }))
    .first()
    .click();
  await desk.isShown();
  await desk.openPart('三、');
  await shoot('报告-往年只读');
  await desk.askWhereFrom('三、本年度办理结果/（一）予以公开/自然人');
  await desk.source.locator('[data-focus]').waitFor();
  await shoot('报告-这个数从哪里来');
  await takePastYears(page, shoot);
  await takeCountyRules(page, shoot);
  for (const complaint of opened.complaints) console.log(`complaint: ${complaint}`);
  await opened.close();
  console.log(`${count} pictures in ${folder}`);
}

if (!existsSync(join(root, 'dist/renderer/index.html'))) throw new Error('build the window first: npm run build');
for (const size of [officeScreen, largeScreen]) await takeAll(size);
await closeEverything();
