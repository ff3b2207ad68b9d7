/** Width in full-width characters; Latin letters, digits and half-width signs take about half of one. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);
}

/** An address or a number too long to be spread from margin to margin: the line before it would be torn wide open. */
export function hasLongLatin(text: string): boolean {
  return /[\u0021-\u007e]{20,}/u.test(text);
}
