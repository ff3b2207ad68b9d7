/** Width in full-width characters; Latin letters and digits take about half of one. */
function emsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);
}

/** How far the two lines end from the right edge, in characters of the body text. */
export interface SignatureIndents {
  readonly unitEms: number;
  readonly dateEms: number;
}

/**
 * GB/T 9704-2012, 7.3.5: the date ends four characters from the right edge and the organ is centred over it; an organ
 * longer than that allows ends two characters from the edge, and the date is centred under it.
 */
export function signatureIndents(unit: string, date: string): SignatureIndents {
  if (unit === '' || date === '') return { unitEms: 4, dateEms: 4 };
  const overhang = (emsOf(unit) - emsOf(date)) / 2;
  return overhang > 2 ? { unitEms: 2, dateEms: 2 + overhang } : { unitEms: 4 - overhang, dateEms: 4 };
}
