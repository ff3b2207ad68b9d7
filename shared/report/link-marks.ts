import type { CellKey } from '../formats/formats.ts';
import { type LinkedTexts, type TextKey, type Texts, textKeys } from './report.ts';

/** Two interlinear annotation characters of Unicode stand around a link: no keyboard types them and no page prints them. */
export const linkOpener = '\ufff9';
export const linkCloser = '\ufffb';
const reserved = /[\ufff9-\ufffb]/g;

/** A link beside a plain text: which figure follows which cells, found again by the words before it. */
export interface KeptLink {
  readonly section: TextKey;
  readonly before: string;
  readonly figure: string;
  readonly cells: readonly CellKey[];
}

/** A user's words without the characters that mark a link. */
export function plainText(text: string): string {
  return text.replace(reserved, '');
}

/** Texts that came from outside: whatever marks of links they hold mean nothing here and are dropped. */
export function plainTexts(texts: LinkedTexts): Texts {
  return Object.fromEntries(textKeys.map((key): [TextKey, string] => [key, plainText(texts[key])])) as unknown as Texts;
}
