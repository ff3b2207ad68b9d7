import { emsOf } from './text-width.ts';
import { nameBreak } from './title-lines.ts';
import { charactersPerLine } from './typography.ts';

/** The box the organ and the date are centred in, in characters of the body text from the right edge of the text block. */
export interface SignatureBlock {
  readonly rightEms: number;
  readonly widthEms: number;
}

const freeEms = 4;
const leastFreeEms = 2;
const widestEms = charactersPerLine - leastFreeEms - 2;

/** Room for the rounding of widths, so that nothing wraps that should not. */
const slackEms = 0.6;

/** How wide a name of several lines stands: a box wraps it by itself where its first line is the longest. */
function widthOfName(unit: string): number {
  const ems = emsOf(unit);
  if (ems <= widestEms) return ems;
  const chars = [...unit];
  const at = ems <= 2 * widestEms ? nameBreak(chars, Math.ceil(chars.length / 2), widestEms) : null;
  if (at === null) return Math.ceil(ems / Math.ceil(ems / widestEms));
  const first = emsOf(chars.slice(0, at).join(''));
  return Math.max(first, emsOf(chars.slice(at).join('')));
}

/**
 * GB/T 9704-2012, 7.3.5: the date ends four characters from the right edge and the organ is centred over it; an organ too
 * long for that ends two characters from the edge with the date centred under it. One too long for a line goes over
 * several, parted after a place name where there is one.
 */
export function signatureBlock(unit: string, date: string): SignatureBlock {
  const [unitEms, dateEms] = [emsOf(unit), emsOf(date)];
  const widest = Math.max(dateEms, widthOfName(unit));
  const centre = Math.max(freeEms + (date === '' ? unitEms : dateEms) / 2, leastFreeEms + widest / 2);
  const widthEms = widest + slackEms;
  return { rightEms: Math.max(0, centre - widthEms / 2), widthEms };
}
