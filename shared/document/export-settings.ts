import { type LayoutChoices, officialLayout } from './layout-choices.ts';

/** Which pages go along with a docx and a PDF, and what the office writes on 发文稿纸 each year alike. */
export interface SheetChoices {
  /** 发文稿纸 before the report. */
  readonly approval: boolean;
  /** 校核表 after the report. */
  readonly checks: boolean;
  /** 拟稿单位, such as 党政综合办公室; empty leaves it to be written by hand. */
  readonly draftingOffice: string;
  readonly drafter: string;
}

/** What an office settles once for all its exports. */
export interface ExportSettings {
  /** A file's name without its ending; the words 单位 and 年份 in it stand for the report's own. */
  readonly fileName: string;
  readonly layout: LayoutChoices;
  readonly sheets: SheetChoices;
}

export const noSheets: SheetChoices = { approval: false, checks: false, draftingOffice: '', drafter: '' };

export const defaultExportSettings: ExportSettings = {
  fileName: '单位_年份_年报',
  layout: officialLayout,
  sheets: noSheets,
};

/** The name the county asks for, without its ending; a report without a unit says so in its name. */
export function fileNameOf(pattern: string, { unit, year }: { readonly unit: string; readonly year: number }): string {
  const words: Readonly<Record<string, string>> = { 单位: unit || '未填单位', 年份: String(year) };
  return pattern.replace(/单位|年份/gu, (word) => words[word] ?? word);
}
