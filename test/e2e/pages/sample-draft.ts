import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { draftWizard } from './draft-wizard.ts';
import { homePage } from './home-page.ts';
import { reportDesk } from './report-desk.ts';

const overview = '一、总体情况';
const received = '一、本年新收政府信息公开申请数量/自然人';

/** The draft of 2025 that is made of the sample of 2024, and what is done again and again in it. */
export function sampleDraft(page: Page) {
  const desk = reportDesk(page);
  const text = desk.textOf(overview);
  return {
    desk,
    text,
    async create(): Promise<void> {
      await homePage(page).draftFromFile();
      const wizard = draftWizard(page);
      const name = 'qinghe-2024.html';
      const bytes = readFileSync(join(import.meta.dirname, '../../../assets/samples', name));
      await wizard.chooseFile({ name, bytes });
      await wizard.isReviewing();
      await wizard.confirm();
      await wizard.createDraft();
    },
    /** How many requests came in this year; back to 一、 afterwards. */
    async fillReceived(figure: string): Promise<void> {
      await desk.openPart('三、');
      await desk.fill(received, figure);
      await desk.openPart('一、');
    },
    /** 一、 anew, with the cursor behind it. */
    async write(words: string): Promise<void> {
      await text.fill('');
      await page.keyboard.type(words);
    },
  };
}
