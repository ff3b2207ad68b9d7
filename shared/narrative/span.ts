/** A stretch of a text in UTF-16 units, `end` not included: what `slice` and an input's selection take. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
