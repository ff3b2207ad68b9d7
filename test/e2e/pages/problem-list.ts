import type { Locator, Page } from 'playwright-core';

export interface Problem {
  /** 必改, 待看 or 提示. */
  readonly severity: string;
  readonly words: string;
  /** What is offered with one press; a certain way stands alone. */
  readonly offers: readonly string[];
  readonly isCertain: boolean;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly blanks: number;
}

const isReached = (place: Locator) =>
  place.waitFor({ state: 'attached', timeout: 5_000 }).then(
    () => true,
    () => false,
  );

/** The list of problems at the right of the report page, as the only place a clerk works in. */
export function problemList(page: Page) {
  const desk = page.getByRole('main', { name: '报告页' });
  const panel = desk.getByRole('complementary', { name: '问题' });
  const blanks = panel.getByRole('region', { name: '未填' });
  const row = (words: string) =>
    panel.getByRole('listitem').filter({ has: page.locator('[data-finding]', { hasText: words }) });
  const rows = panel.locator('section:is([aria-label="必改"], [aria-label="待看"]) [data-finding]');
  const form = panel.getByRole('form', { name: '改这里' });
  const countIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
  return {
    panel,
    form,
    row,
    /** 改正这份报告: an imported report is shown as it is until the clerk says so. */
    async beginCorrecting(): Promise<void> {
      await desk.getByRole('button', { name: '改正这份报告' }).click();
      await desk.getByText('正在改正导入的报告').waitFor();
    },
    async counts(): Promise<Counts> {
      const text = await page.getByLabel('填报进度').innerText();
      const blank = (await blanks.isVisible()) ? await blanks.innerText() : '';
      return {
        errors: countIn(text, /(\d+)\s*处必改/),
        warnings: countIn(text, /(\d+)\s*处待看/),
        blanks: countIn(blank, /未填 (\d+) 格/),
      };
    },
    /** Everything that is open but blanks, top to bottom. */
    async problems(): Promise<readonly Problem[]> {
      const found: Problem[] = [];
      for (const severity of ['必改', '待看', '提示']) {
        const group = panel.getByRole('region', { name: severity, exact: true });
        for (const item of await group
          .getByRole('listitem')
          .filter({ has: page.locator('[data-finding]') })
          .all()) {
          found.push({
            severity,
            words: await item.locator('[data-finding]').innerText(),
            offers: await item.locator('button[data-offer]').allInnerTexts(),
            isCertain: (await item.locator('button[data-certain]').count()) > 0,
          });
        }
      }
      return found;
    },
    /** Presses what is offered under the first problem whose words hold `words`. */
    async accept(words: string, offer: string): Promise<void> {
      await row(words).first().getByRole('button', { name: offer, exact: true }).click();
    },
    async isGone(words: string): Promise<void> {
      await panel
        .locator('section:not([aria-label="已说明"]) [data-finding]', { hasText: words })
        .first()
        .waitFor({ state: 'detached' });
    },
    async hasFewerThan(count: number): Promise<void> {
      await rows.nth(count - 1).waitFor({ state: 'detached' });
    },
    async beginMending(words: string): Promise<void> {
      await row(words).first().getByRole('button', { name: '改这里' }).click();
      await form.waitFor();
    },
    typeSentence: (sentence: string) => form.getByLabel('正文这一句').fill(sentence),
    finishMending: () => form.getByRole('button', { name: '改好' }).click(),
    /** 改这里: types into the figures by their names, or another sentence. */
    async mendHere(
      words: string,
      typed: { readonly figures?: Readonly<Record<string, string>>; readonly sentence?: string },
    ): Promise<void> {
      await row(words).first().getByRole('button', { name: '改这里' }).click();
      for (const [name, figure] of Object.entries(typed.figures ?? {})) {
        await form.getByRole('textbox', { name, exact: true }).fill(figure);
      }
      if (typed.sentence !== undefined) await form.getByLabel('正文这一句').fill(typed.sentence);
      await form.getByRole('button', { name: '改好' }).click();
    },
    /** What the form says of what is typed in it. */
    verdict: () => form.getByRole('status').innerText(),
    groups: () => panel.getByRole('button', { name: /^全部改好/ }).allInnerTexts(),
    async acceptGroup(title: string): Promise<void> {
      await panel
        .getByRole('list', { name: '能一起改好的' })
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByRole('button')
        .click();
    },
    async explain(words: string, author: string, reason: string): Promise<void> {
      await row(words).first().getByRole('button', { name: '写说明' }).click();
      const waiver = panel.getByRole('form', { name: '写说明' });
      await waiver.getByLabel('理由').fill(reason);
      await waiver.getByLabel('说明人').fill(author);
      await waiver.getByRole('button', { name: '记下说明' }).click();
      await waiver.waitFor({ state: 'detached' });
    },
    async showBlankLines(): Promise<void> {
      await blanks.getByRole('button', { name: /^在这里逐行填/ }).click();
    },
    async hideBlankLines(): Promise<void> {
      await blanks.getByRole('button', { name: '收起逐行填' }).click();
    },
    /** Takes the first way that is offered for the line. */
    async fillLine(words: string): Promise<void> {
      const line = blanks.getByRole('listitem').filter({ hasText: words }).first();
      await line.locator('button[data-offer]').first().click();
      await blanks.locator('[data-finding]').getByText(words, { exact: true }).waitFor({ state: 'detached' });
    },
    /** The lines with blanks, each with what may fill it. */
    async blankLines(): Promise<readonly Pick<Problem, 'words' | 'offers'>[]> {
      const items = await blanks.getByRole('listitem').all();
      return Promise.all(
        items.map(async (item) => ({
          words: await item.locator('[data-finding]').innerText(),
          offers: await item.locator('button[data-offer]').allInnerTexts(),
        })),
      );
    },
    explained: () => panel.getByRole('region', { name: '已说明' }).getByRole('listitem').allInnerTexts(),
    /** The row the keys are on, which they reach a moment after the key was pressed; `null` where they never do. */
    rowWithKeys: () =>
      isReached(panel.locator('[data-finding]:focus')).then((reached) =>
        reached ? panel.locator('[data-finding]:focus').innerText() : null,
      ),
    keysAreHere: () => isReached(panel.locator(':focus').first()),
  };
}
