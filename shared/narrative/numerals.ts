const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const placeOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十五, 两百, 一千零二十 as a number; `null` for what is no numeral of this kind (二〇二五 is four digits, not a number). */
export function readHanNumeral(text: string): number | null {
  if (text.length > 1 && !/[十百千]/u.test(text)) return null;
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = placeOf[character];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
      continue;
    }
    const next = digitOf[character];
    if (next === undefined || (digit !== null && digit !== 0)) return null;
    digit = next;
  }
  return text === '' ? null : total + (digit ?? 0);
}
