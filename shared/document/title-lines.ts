import { emsOf } from './text-width.ts';

/** Set in 二号 (22 pt), a line of the 156 mm text block takes twenty full-width characters. */
const maxEms = 20;

/** Where an organ's name may be broken without tearing a word: after the names of the places it is made of. */
const placeEnd = /[省市州盟区县旗乡镇]/u;

/** The break nearest the middle, best after a place name; both halves are at least two characters. */
function middleBreak(chars: readonly string[]): number {
  const middle = chars.length / 2;
  const distance = (at: number) => Math.abs(at - middle) - (placeEnd.test(chars[at - 1] ?? '') ? chars.length / 4 : 0);
  const candidates = Array.from({ length: Math.max(0, chars.length - 3) }, (_, index) => index + 2);
  return candidates.reduce((best, at) => (distance(at) < distance(best) ? at : best), Math.floor(middle));
}

function breakUnit(unit: string): readonly string[] {
  if (emsOf(unit) <= maxEms) return [unit];
  const chars = [...unit];
  const at = middleBreak(chars);
  return [...breakUnit(chars.slice(0, at).join('')), ...breakUnit(chars.slice(at).join(''))];
}

/** The title on one line where it fits, else the organ above and the rest below (GB/T 9704: no word torn, lines balanced). */
export function titleLines(unit: string, rest: string): readonly string[] {
  if (unit === '' || emsOf(unit + rest) <= maxEms) return [unit + rest];
  return [...breakUnit(unit), rest];
}
