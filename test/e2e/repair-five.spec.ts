import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { faultyFile } from '../builders/faulty-report.ts';
import { runCli } from '../builders/run-cli.ts';
import { type WindowKind, windowKinds } from './electron.ts';
import { type ChosenFile, draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { problemList } from './pages/problem-list.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, type OpenWindow, openWindow } from './window.ts';

const folder = join(import.meta.dirname, '../../../shared/reports');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/.test(name)) : [];
const skip = names.length === 5 ? false : 'the real reports are not beside this checkout';
const author = '王敏';

after(closeEverything);

type List = ReturnType<typeof problemList>;
type Desk = ReturnType<typeof reportDesk>;
interface At {
  readonly list: List;
  readonly desk: Desk;
  readonly opened: OpenWindow;
}

/** From the file to the page of the imported report, opened to be put right. */
async function takeIn(kind: WindowKind, file: ChosenFile): Promise<At> {
  const opened = await openWindow(kind);
  const { page } = opened;
  await homePage(page).draftFromFile();
  const wizard = draftWizard(page);
  await wizard.chooseFile(file);
  await wizard.isReviewing();
  if ((await wizard.unit()) === '') await wizard.nameUnit('云溪县青禾镇人民政府');
  await wizard.confirm();
  await homePage(page).open();
  await homePage(page).openImported();
  const [list, desk] = [problemList(page), reportDesk(page)];
  await desk.isShown();
  await list.beginCorrecting();
  return { list, desk, opened };
}

const openProblems = async (list: List) => (await list.problems()).filter(({ severity }) => severity !== '提示');
const about = async (list: List, words: string | RegExp) =>
  (await list.problems()).filter((problem) =>
    typeof words === 'string' ? problem.words.includes(words) : words.test(problem.words),
  );

/** The one problem with these words, which must offer exactly this; afterwards it is gone and the keys are still in the list. */
async function accept({ list }: At, words: string, offer: string, isCertain: boolean): Promise<void> {
  const [problem = assert.fail(`nothing says ${words}`)] = await about(list, words);
  assert.deepEqual([problem.offers, problem.isCertain], [[offer], isCertain], words);
  const before = (await list.problems()).length;
  await list.accept(words, offer);
  await list.isGone(words);
  assert.ok((await list.problems()).length < before, `${words}: the counts fall`);
  assert.ok(await list.keysAreHere(), `${words}: the keys stay in the list`);
}

/** Blank lines one after the other by the first way that is offered, until none is left; totals follow by themselves or are found. */
async function fillBlanks({ list }: At): Promise<void> {
  if ((await list.counts()).blanks === 0) return;
  await list.showBlankLines();
  for (let left = (await list.counts()).blanks; left > 0; ) {
    const [line = assert.fail('cells are blank, and no line says so')] = (await list.blankLines()).filter(
      ({ words, offers }) => offers.length > 0 && !words.includes('总计随之得出'),
    );
    await list.fillLine(line.words);
    const now = (await list.counts()).blanks;
    assert.ok(now < left, line.words);
    left = now;
  }
}

/** What is certain is taken, what is not is explained; nothing else is left to do in the end. */
async function workThrough(at: At): Promise<readonly string[]> {
  const explained: string[] = [];
  for (let [problem] = await openProblems(at.list); problem; [problem] = await openProblems(at.list)) {
    const before = (await openProblems(at.list)).length;
    const [offer] = problem.offers;
    const isSum = /^[^：]+：(?:各列相加|\d+＋)|一列：（一）到（六）/u.test(problem.words);
    if ((problem.isCertain || isSum) && offer !== undefined) await at.list.accept(problem.words, offer);
    else {
      await at.list.explain(problem.words, author, '已对照原件核对，情况属实。');
      explained.push(problem.words);
    }
    await at.list.hasFewerThan(before);
    assert.ok(await at.list.keysAreHere(), problem.words);
  }
  return explained;
}

/** Word and Excel file are read again by the command line: no error but what was explained. */
async function exportAndCheck({ list, desk, opened }: At, explained: readonly string[]): Promise<void> {
  await desk.isSaved();
  assert.deepEqual(await list.counts(), { errors: 0, warnings: 0, blanks: 0 });
  assert.equal((await list.explained()).length, explained.length);
  const cwd = mkdtempSync(join(tmpdir(), 'nianbao-repaired-'));
  try {
    for (const kind of ['docx', 'xlsx'] as const) {
      const { bytes } = await desk.export(kind);
      writeFileSync(join(cwd, `out.${kind}`), bytes);
      const { answers, code } = runCli(cwd, 'check', `out.${kind}`);
      const findings = (answers[0]?.['findings'] ?? assert.fail(`${kind} was not read`)) as readonly {
        readonly severity: string;
        readonly message: string;
        readonly cells: readonly string[];
      }[];
      // A workbook has the tables and none of the text.
      const told = kind === 'xlsx' ? findings.filter(({ cells }) => cells.length > 0) : findings;
      const errors = told.filter(({ severity }) => severity === 'error').map(({ message }) => message);
      const isExplained = (message: string) => explained.some((words) => message.endsWith(words));
      assert.deepEqual(
        errors.filter((message) => !isExplained(message)),
        [],
        kind,
      );
      if (kind === 'docx') assert.equal(code, errors.length > 0 ? 1 : 0);
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
  assert.deepEqual(opened.complaints, []);
  await opened.close();
}

const litigation = '行政诉讼/未经复议直接起诉/总计';
const ownNumber = '三、本年度办理结果/（一）予以公开/自然人';

/** What the clerk does first, report by report: the findings the county names, what was offered and what it did. */
const firstSteps: Readonly<Record<string, (at: At) => Promise<readonly string[]>>> = {
  '000': async (at) => {
    assert.deepEqual((await at.list.counts()).errors, 4);
    await accept(at, '正文是 2 件', '把表中总计改成 2', true);
    assert.equal(await at.desk.figure(litigation), '2');
    assert.deepEqual(await about(at.list, /未经复议直接起诉/u), [], 'the sum and its likely cause are gone with it');
    await accept(at, '（一）予以公开：各列相加为 0', '把自然人改成 15', true);
    assert.equal(await at.desk.figure(ownNumber), '15');
    assert.deepEqual(await about(at.list, /自然人一列/u), [], 'row and column come out by the same figure');
    await at.list.acceptGroup('叠字');
    await at.list.isGone('“修修订”重复了');
    return [];
  },
  '001': async (at) => {
    await at.list.showBlankLines();
    const [received] = await at.list.blankLines();
    assert.deepEqual(
      received?.offers.slice(0, 2),
      ['自然人', '商业企业'],
      'whose the seven are is for the clerk to say',
    );
    await at.list.hideBlankLines();
    return [];
  },
  '002': async (at) => {
    await accept(at, '“公开公开”一个词写了两遍', '改成“公开”', false);
    await accept(at, '约36万元', '就按 36 万元', false);
    return [];
  },
  '003': async (at) => {
    await accept(at, '没有内容', '写上“本年度未收取信息处理费。”', false);
    await accept(at, '是日文假名', '改成“二”', true);
    await accept(at, '是繁体字或日文字形', '改成“题、增”（2 处）', true);
    return [];
  },
  '004': async (at) => {
    const { list, desk, opened } = at;
    await accept(at, '正文是 199 件', '把正文的 199 改成 270', false);
    assert.match(await desk.textOf('一、总体情况').inputValue(), /共受理政府信息公开申请270件/);
    await accept(at, '总数写的是 62044 条', '把正文的 62044 改成 76371', false);
    assert.match(await desk.textOf('一、总体情况').inputValue(), /主动公开政府信息76371条/);
    await desk.isSaved();
    await opened.page.keyboard.press('Control+z');
    await list.row('总数写的是 62044 条').waitFor();
    assert.match(await desk.textOf('一、总体情况').inputValue(), /主动公开政府信息62044条/);
    await list.explain('总数写的是 62044 条', author, '一条信息在几个渠道都发，总数只算一次。');
    await list.isGone('总数写的是 62044 条');
    return ['总数写的是 62044 条，'];
  },
};

for (const kind of windowKinds()) {
  describe(`real reports repaired from the list of problems on ${kind}`, { skip }, () => {
    for (const name of names) {
      test(name, async () => {
        const at = await takeIn(kind, { name, bytes: readFileSync(join(folder, name)) });
        const steps = firstSteps[name.slice(0, 3)] ?? assert.fail(name);
        const before = await steps(at);
        await fillBlanks(at);
        const after = await workThrough(at);
        await exportAndCheck(at, [...before, ...after]);
      });
    }
  });

  describe(`a made-up report repaired from the list of problems on ${kind}`, () => {
    test('by choice, by typing and by explaining', async () => {
      const at = await takeIn(kind, faultyFile());
      const { list, desk } = at;
      await accept(at, '（一）予以公开：各列相加为 2', '把自然人改成 12', true);
      await list.beginMending('正文是 12 件');
      await list.typeSentence('全镇共收到政府信息公开申请 13 件，答复及时。');
      assert.match(await list.verdict(), /^还不对：.*正文是 13 件/);
      await list.typeSentence('全镇共收到政府信息公开申请 15 件，答复及时。');
      assert.equal(await list.verdict(), '这样改，这一处就没有问题了。');
      await list.finishMending();
      await list.isGone('正文是 12 件');
      assert.ok(await list.keysAreHere());
      assert.match(await desk.textOf('一、总体情况').inputValue(), /申请 15 件，答复及时/);
      await list.mendHere('未经复议直接起诉：2', { figures: { 总计: '2' } });
      await list.isGone('未经复议直接起诉：2');
      assert.equal(await desk.figure(litigation), '2');
      await fillBlanks(at);
      await accept(at, '没有内容', '写上“本年度未收取信息处理费。”', false);
      await exportAndCheck(at, await workThrough(at));
    });

    test('from the keyboard alone, and what was done is undone in one step', async () => {
      const { list, desk, opened } = await takeIn(kind, faultyFile());
      const { page } = opened;
      await page.keyboard.press('F6');
      assert.ok(await list.rowWithKeys(), 'F6 leads into the list');
      const before = await list.counts();
      for (let step = 0; (await list.rowWithKeys())?.includes('各列相加为 2') !== true; step += 1) {
        assert.ok(step < 20, 'F8 walks the list');
        await page.keyboard.press('F8');
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await list.isGone('各列相加为 2');
      const next = await list.rowWithKeys();
      assert.ok(next, 'the row behind it has the keys');
      assert.ok((await list.counts()).errors < before.errors);
      await desk.isSaved();
      await page.keyboard.press('Control+z');
      await list.row('各列相加为 2').waitFor();
      assert.deepEqual(await list.counts(), before);
      await page.keyboard.press('F6');
      await page.keyboard.press('F6');
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });

    test('is shown as it is until the clerk says it is to be put right', async () => {
      const { list, desk, opened } = await takeIn(kind, faultyFile());
      await homePage(opened.page).open();
      await opened.page.reload();
      await homePage(opened.page).openImported();
      await desk.isShown();
      await list.row('各列相加为 2').first().waitFor();
      assert.ok((await list.problems()).length > 3);
      assert.ok((await list.problems()).every(({ offers }) => offers.length === 0));
      await list.beginCorrecting();
      await list.panel.locator('button[data-offer]').first().waitFor();
      assert.ok((await list.problems()).some(({ offers }) => offers.length > 0));
      assert.deepEqual(opened.complaints, []);
      await opened.close();
    });
  });
}
