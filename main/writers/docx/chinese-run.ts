/** Signs that are neither ASCII nor plainly Chinese, such as “ ” … — ①: Word asks the run which typeface they are for. */
const ambiguous = /[^\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

/** Whether a run must say that its signs are full-width Chinese ones. */
export function isAmbiguous(text: string): boolean {
  return ambiguous.test(text);
}
