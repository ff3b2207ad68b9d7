import { type LinkedTexts, type TextKey, type Texts, textKeys } from './report.ts';

/** Two interlinear annotation characters of Unicode stand around a link: no keyboard types them and no page prints them. */
export const linkOpener = '\ufff9';
export const linkCloser = '\ufffb';
const reserved = /[\ufff9-\ufffb]/g;

/** A user's words without the characters that mark a link. */
export function plainText(text: string): string {
  return text.replace(reserved, '');
}

/** Texts that came from outside: whatever marks of links they hold mean nothing here and are dropped. */
export function plainTexts(texts: LinkedTexts): Texts {
  return Object.fromEntries(textKeys.map((key): [TextKey, string] => [key, plainText(texts[key])])) as unknown as Texts;
}
