import type { Page } from 'playwright-core';

export interface Explanation {
  readonly author: string;
  readonly reason: string;
}

/** 说明, 定稿 and 退回修改 on the report page. */
export function signOff(page: Page) {
  const desk = page.getByRole('main', { name: '报告页' });
  const panel = desk.getByRole('complementary', { name: '问题' });
  const group = (name: string) => panel.getByRole('region', { name, exact: true });
  const must = group('必改');
  const waived = group('已说明');
  const form = panel.getByRole('form', { name: '写说明' });
  const line = desk.getByRole('region', { name: '提示行' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const rowOf = (part: string) => panel.getByRole('listitem').filter({ hasText: part });
  const submit = async ({ author, reason }: Explanation) => {
    await form.getByLabel('理由').fill(reason);
    await form.getByLabel('说明人').fill(author);
    await form.getByRole('button', { name: '记下说明' }).click();
  };
  return {
    must,
    waived,
    form,
    line,
    rowOf,
    /** Opens the form under the first finding whose words hold `part`. */
    async beginExplaining(part: string): Promise<void> {
      await rowOf(part)
        .getByRole('button', { name: /^(写说明|需重新说明)$/ })
        .first()
        .click();
      await form.waitFor();
    },
    submit,
    /** The clerk named last, as the form offers it. */
    offeredAuthor: () => form.getByLabel('说明人').inputValue(),
    offeredReason: () => form.getByLabel('理由').inputValue(),
    /** Explains one 必改 after the other until none is left. */
    async explainEverything(explanation: Explanation): Promise<number> {
      let count = 0;
      for (; await must.isVisible(); count += 1) {
        await must
          .getByRole('button', { name: /^(写说明|需重新说明)$/ })
          .first()
          .click();
        await submit(explanation);
        await form.waitFor({ state: 'detached' });
      }
      return count;
    },
    async withdraw(part: string): Promise<void> {
      await waived.getByRole('listitem').filter({ hasText: part }).getByRole('button', { name: '撤回' }).click();
    },
    ask: () => button('定稿').click(),
    confirm: () => button('确定定稿').click(),
    async finalise(): Promise<void> {
      await button('定稿').click();
      await button('确定定稿').click();
      await button('退回修改').waitFor();
    },
    askBack: () => button('退回修改').click(),
    async sendBack(reason: string): Promise<void> {
      await button('退回修改').click();
      await line.getByLabel('退回修改的原因').fill(reason);
      await button('确定退回').click();
      await button('定稿').waitFor();
    },
  };
}
