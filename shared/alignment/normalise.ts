import traditionalEntries from 'opencc-js/dict/TSCharacters';

/** Characters that scanners and converters put in the place of the right one. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['ニ', '二'],
  ['増', '增'],
  ['亊', '事'],
  ['収', '收'],
  ['囯', '国'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['│', '|'],
  ['┃', '|'],
];

function readForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of traditionalEntries.split('|')) {
    const [traditional = '', simplified = ''] = entry.split(' ');
    if (traditional.length === 1 && simplified.length === 1) forms.set(traditional, simplified);
  }
  for (const [wrong, right] of lookAlikes) forms.set(wrong, right);
  return forms;
}

const formOfCharacter = readForms();

const invisible = /^(?:\p{Cf}|\p{Variation_Selector})$/u;

/** Most characters of a report need nothing: plain Han in its simplified form and ASCII. */
function levelCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  const form = formOfCharacter.get(character);
  if (form !== undefined) return form;
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (invisible.test(character)) return '';
  const levelled = character.normalize('NFKC');
  return levelled.length === 1 ? (formOfCharacter.get(levelled) ?? levelled) : levelled;
}

const pinyinLetters = 'a-zü\\u0261āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
/** The reading some mirror sites print behind a traditional character: 鎮(zhèn). */
const pinyinNoise = new RegExp(
  `(?<=\\p{Script=Han})\\((?=[${pinyinLetters}]*[${toned}])[${pinyinLetters}]{1,8}\\)`,
  'giu',
);

const mayHavePinyin = /[\u0100-\u01dc]|[àáèéìíòóùú]/i;

const withoutPinyin = (text: string) => (mayHavePinyin.test(text) ? text.replace(pinyinNoise, '') : text);

/**
 * NFKC, traditional to simplified character by character, without zero-width characters and pinyin noise. For comparing
 * only: {@link originalOf} leads back to what the file says.
 */
export function normalise(original: string): string {
  let text = '';
  for (const character of original) text += levelCharacter(character);
  return withoutPinyin(text);
}

/** For every character of the normalised text, where in the original it came from. */
function originsOf(original: string): number[] {
  const origins: number[] = [];
  let text = '';
  let index = 0;
  for (const character of original) {
    const levelled = levelCharacter(character);
    for (let copy = 0; copy < levelled.length; copy += 1) origins.push(index);
    text += levelled;
    index += character.length;
  }
  const noise = [...text.matchAll(pinyinNoise)].reverse();
  for (const match of noise) origins.splice(match.index, match[0].length);
  return origins;
}

/** The literal text behind a stretch of the normalised one, by indices into the latter. */
export function originalOf(original: string, start: number, end: number): string {
  const origins = originsOf(original);
  return original.slice(origins[start] ?? original.length, origins[end] ?? original.length);
}

/** As {@link normalise}, but punctuation and width stay as they were printed: for text that is kept, not compared. */
export function simplifyProse(original: string): string {
  return withoutPinyin([...original].map((character) => formOfCharacter.get(character) ?? character).join(''));
}

/** Letters, Han and digits alone: what two prints of one label have in common. */
export function labelKey(normalised: string): string {
  return normalised.replace(/[^\p{L}\p{N}]+/gu, '');
}

const leadingOrdinal =
  /^\s*(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.,:])\s*/u;

export function withoutOrdinal(normalised: string): string {
  return normalised.replace(leadingOrdinal, '');
}

/** The ordinal a text opens with, as 一, 1 or (一); empty where there is none. */
export function leadingOrdinalOf(normalised: string): string {
  return (leadingOrdinal.exec(normalised)?.[0] ?? '').replace(/[\s、.,:]/gu, '');
}

/** Without what stands in brackets behind the first character, even where the closing bracket is cut off. */
export function withoutNotes(normalised: string): string {
  const [ordinal = ''] = leadingOrdinal.exec(normalised) ?? [];
  const rest = normalised.slice(ordinal.length);
  return ordinal + rest.replace(/(?<=[^\s])\s*\([^()]*(?:\)|$)/gu, '');
}

/** Share of Han characters that are not in their simplified form: a page that was converted as a whole has many. */
export function isTraditional(text: string): boolean {
  let han = 0;
  let changed = 0;
  for (const character of text) {
    if (character < '\u4e00' || character > '\u9fff') continue;
    han += 1;
    if ((formOfCharacter.get(character) ?? character) !== character) changed += 1;
  }
  return han > 0 && changed / han > 0.05;
}
