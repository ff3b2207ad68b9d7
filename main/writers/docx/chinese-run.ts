/** Signs that are neither ASCII nor plainly Chinese, such as “ ” … — ①: Word asks the run which typeface they are for. */
const ambiguous = /[^\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

const hint = { font: { hint: 'eastAsia' } } as const;

/** What makes the ambiguous signs of a text full-width Chinese ones; nothing where there are none. */
export function chineseRun(text: string): { readonly font?: { readonly hint: string } } {
  return ambiguous.test(text) ? hint : {};
}
