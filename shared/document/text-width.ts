/** Width in full-width characters; Latin letters, digits and half-width signs take about half of one. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const char of text) ems += char >= ' ' && char <= '~' ? 0.5 : 1;
  return ems;
}

/** An address or a number too long to be spread from margin to margin: the line before it would be torn wide open. */
export function hasLongLatin(text: string): boolean {
  return /[\u0021-\u007e]{20,}/u.test(text);
}
