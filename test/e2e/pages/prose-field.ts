import type { Locator, Page } from 'playwright-core';

/** A text of the report: read as it is shown, written as the clerk writes. */
export function proseField(page: Page, desk: Locator, name: string | RegExp) {
  const field = desk.getByRole('textbox', { name });
  const chips = field.locator('[data-chip]');
  const frame = field.locator('xpath=ancestor::*[@data-prose][1]');
  const picker = frame.getByLabel('找哪一格');
  const card = frame.getByRole('dialog');
  const openPicker = async () => {
    await frame.getByRole('button', { name: '插入表中数字' }).click();
    await picker.waitFor();
  };
  return {
    field,
    /** The paragraphs with the figures they show. */
    async inputValue(): Promise<string> {
      await field.waitFor();
      if ((await field.locator('.cm-gap').count()) > 0)
        throw new Error('a part of this text is not drawn: scroll first');
      const lines = await field.locator('.cm-line').allTextContents();
      return lines.join('\n');
    },
    fill: (text: string) => field.fill(text),
    isEditable: () => field.isEditable(),
    /** Puts the cursor behind the last letter. */
    async goToEnd(): Promise<void> {
      await field.focus();
      await page.keyboard.press('Control+End');
    },
    /** The figures that follow the tables, in order. */
    figures: () => chips.allTextContents(),
    chips,
    /** What stands under the text: an offer, or where the figure beside the cursor comes from. */
    says: () => frame.getByRole('status', { name: '跟着表走的数字' }).innerText(),
    async takeOffer(): Promise<void> {
      await frame.getByRole('button', { name: '跟着表走' }).click();
    },
    async refuseOffer(): Promise<void> {
      await frame.getByRole('button', { name: '不用' }).click();
    },
    card,
    async askAbout(index: number): Promise<void> {
      await chips.nth(index).click();
      await card.waitFor();
    },
    async unlink(): Promise<void> {
      await card.getByRole('button', { name: '改为普通数字' }).click();
      await card.waitFor({ state: 'detached' });
    },
    async goToCell(): Promise<void> {
      await card.getByRole('button', { name: '到这一格' }).click();
    },
    openPicker,
    /** 插入表中数字, found by these words. */
    async insertFigure(words: string): Promise<void> {
      await openPicker();
      await picker.fill(words);
      await frame.getByRole('option').first().click();
    },
    /** What a copy of everything takes along: the plain text, and all kinds of data it has. */
    async copyAll(): Promise<Readonly<Record<string, string>>> {
      await field.focus();
      await page.keyboard.press('Control+a');
      return field.evaluate((element) => {
        const clipboardData = new DataTransfer();
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));
      });
    },
    /** Pastes at the cursor what another program, or this one, put on the clipboard. */
    async paste(data: Readonly<Record<string, string>>): Promise<void> {
      await field.evaluate((element, kinds) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(kinds)) clipboardData.setData(type, text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, data);
    },
    /** What a copy would take from the field, if it has the keys. */
    selected: () =>
      field.evaluate((element) => {
        if (document.activeElement !== element) return '';
        const clipboardData = new DataTransfer();
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/plain');
      }),
    /** The stretch that is pointed out. */
    marked: () => field.locator('mark').innerText(),
  };
}
