import type { ExportSettings } from '../../../shared/document/export-settings.ts';
import { type LayoutChoices, officialBand } from '../../../shared/document/layout-choices.ts';

/** One thing a county may ask for otherwise; the first option is the standard's own. */
interface Choice<Key extends keyof LayoutChoices> {
  readonly key: Key;
  readonly name: string;
  readonly options: readonly { readonly value: LayoutChoices[Key]; readonly words: string }[];
}

const choiceOf = <Key extends keyof LayoutChoices>(choice: Choice<Key>) => choice;

export const choices = [
  choiceOf<'linePitchPt'>({
    key: 'linePitchPt',
    name: '正文行距',
    options: [
      { value: 28.9, words: '28.9 磅，每页 22 行（国标）' },
      { value: 28, words: '28 磅，每页 22 行，下面略空' },
      { value: 30, words: '30 磅，每页 21 行' },
    ],
  }),
  choiceOf<'digits'>({
    key: 'digits',
    name: '数字的字体',
    options: [
      { value: 'times', words: 'Times New Roman' },
      { value: 'chinese', words: '与旁边的汉字相同' },
    ],
  }),
  choiceOf<'pageNumber'>({
    key: 'pageNumber',
    name: '页码的样子',
    options: [
      { value: 'dashes', words: '— 1 —（国标）' },
      { value: 'hyphens', words: '- 1 -' },
      { value: 'bare', words: '1' },
    ],
  }),
  choiceOf<'captionBand'>({
    key: 'captionBand',
    name: '表二条款行的底色',
    options: [
      { value: officialBand, words: '浅蓝' },
      { value: '#D9D9D9', words: '浅灰' },
      { value: null, words: '不要底色' },
    ],
  }),
] as const;

const illegal = /[\\/:*?"<>|\p{Cc}]/u;

/** Why a name cannot be kept, in a sentence; `null` when it can. */
export function problemOfName(fileName: string): string | null {
  if (fileName.trim() === '') return '文件名不能空着，请写上，例如 单位_年份_年报。';
  if (illegal.test(fileName)) return '文件名里不能有 \\ / : * ? " < > | 这些符号，请去掉。';
  return fileName.trim().length > 80 ? '文件名最多 80 个字，请写短一些。' : null;
}

export function withChoice<Key extends keyof LayoutChoices>(
  settings: ExportSettings,
  key: Key,
  value: LayoutChoices[Key],
): ExportSettings {
  return { ...settings, layout: { ...settings.layout, [key]: value } };
}
