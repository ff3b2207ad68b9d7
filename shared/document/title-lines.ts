import { emsOf } from './text-width.ts';

/** Set in 二号 (22 pt), a line of the 156 mm text block takes twenty full-width characters. */
const maxEms = 20;

/** Where an organ's name may be broken without tearing a word: after the names of the places it is made of. */
const placeEnd = /[省市州盟区县旗乡镇]/u;

/**
 * Where a name is best parted, from `least` to `most` characters on the first line: near the middle, better after a place
 * name; `null` where that leaves no choice.
 */
export function nameBreak(chars: readonly string[], least = 2, most = chars.length - 2): number | null {
  const middle = chars.length / 2;
  const distance = (at: number) => Math.abs(at - middle) - (placeEnd.test(chars[at - 1] ?? '') ? chars.length / 4 : 0);
  const candidates = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => index + least);
  return candidates.reduce<number | null>(
    (best, at) => (best === null || distance(at) < distance(best) ? at : best),
    null,
  );
}

function breakUnit(unit: string): readonly string[] {
  if (emsOf(unit) <= maxEms) return [unit];
  const chars = [...unit];
  const at = nameBreak(chars) ?? Math.floor(chars.length / 2);
  return [...breakUnit(chars.slice(0, at).join('')), ...breakUnit(chars.slice(at).join(''))];
}

/** The title on one line where it fits, else the organ above and the rest below (GB/T 9704: no word torn, lines balanced). */
export function titleLines(unit: string, rest: string): readonly string[] {
  if (unit === '' || emsOf(unit + rest) <= maxEms) return [unit + rest];
  return [...breakUnit(unit), rest];
}
