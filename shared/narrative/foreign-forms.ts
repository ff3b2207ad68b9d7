import { simplifiedForm } from './level.ts';
import type { Span } from './span.ts';

/** A character in traditional or Japanese form amid simplified text, with the form it should have. */
export interface ForeignForm {
  readonly character: string;
  readonly form: string;
  readonly span: Span;
}

/** Traditional forms that the simplified standard has too, in names or in a meaning of their own: 乾坤, 於潜, 钟姓. */
const standardAsWell = new Set('乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽餘鍾濛瞭昇堃喆甯'.split(''));

/** A text that was converted as a whole has far more than this; single forms are slips. */
const mostSlips = 0.1;

function formsIn(text: string): ForeignForm[] {
  const forms: ForeignForm[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const character = text.charAt(start);
    const form = character < '\u4e00' || standardAsWell.has(character) ? null : simplifiedForm(character);
    if (form !== null) forms.push({ character, form, span: { start, end: start + 1 } });
  }
  return forms;
}

const hanIn = (text: string) => text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;

/** The whole text stands in traditional characters. */
export function isTraditional(text: string): boolean {
  return formsIn(text).length > hanIn(text) * mostSlips;
}

/** Slips of form in a simplified text, in order; none where the whole text is traditional. */
export function foreignForms(text: string): readonly ForeignForm[] {
  const forms = formsIn(text);
  return forms.length > hanIn(text) * mostSlips ? [] : forms;
}
