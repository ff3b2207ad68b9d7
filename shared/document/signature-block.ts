import { emsOf } from './text-width.ts';
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

/**
 * GB/T 9704-2012, 7.3.5: the date ends four characters from the right edge and the organ is centred over it; an organ too
 * long for that ends two characters from the edge with the date centred under it. One too long for a line is balanced
 * over several.
 */
export function signatureBlock(unit: string, date: string): SignatureBlock {
  const [unitEms, dateEms] = [emsOf(unit), emsOf(date)];
  const lines = Math.max(1, Math.ceil(unitEms / widestEms));
  const widest = Math.max(dateEms, lines > 1 ? Math.ceil(unitEms / lines) : unitEms);
  const centre = Math.max(freeEms + (date === '' ? unitEms : dateEms) / 2, leastFreeEms + widest / 2);
  const widthEms = widest + slackEms;
  return { rightEms: Math.max(0, centre - widthEms / 2), widthEms };
}
