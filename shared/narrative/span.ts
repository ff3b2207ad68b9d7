/** A stretch of a text in UTF-16 units, `end` not included: what `slice` and an input's selection take. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
