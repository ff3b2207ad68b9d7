/** A line of prose; `line` is its number in the file where it has any. */
export interface ProseLine {
  readonly text: string;
  readonly line: number | null;
}

const widthOf = (text: string) => [...text].reduce((width, character) => width + (character > '\xff' ? 2 : 1), 0);

const fewestLines = 12;
const widestPage = 110;
const fullShare = 0.86;

/** How wide the page is that hard line ends were made for; `null` where a line is a paragraph. */
export function pageWidthOf(lines: readonly ProseLine[]): number | null {
  const widths = lines.map(({ text }) => widthOf(text.trimEnd())).filter((width) => width > 16);
  if (widths.length < fewestLines) return null;
  widths.sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const isFull = (width: number) => width >= wide * fullShare && width <= wide * 1.1;
  return wide <= widestPage && widths.filter(isFull).length >= widths.length * 0.5 ? wide : null;
}

const beginsParagraph = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．])/u;
const indent = /^[\s\u3000]{2,}/u;

/** Lines cut at the page's width are run together again into paragraphs; without a width they stay as they are. */
export function joinWrapped(lines: readonly ProseLine[], width: number | null): string[] {
  const paragraphs: string[] = [];
  let above: ProseLine | null = null;
  for (const line of lines) {
    const goesOn =
      width !== null &&
      above !== null &&
      widthOf(above.text.trimEnd()) >= width * fullShare &&
      !indent.test(line.text) &&
      !beginsParagraph.test(line.text);
    const last = paragraphs.pop();
    if (last === undefined) paragraphs.push(line.text.trim());
    else if (goesOn) paragraphs.push(last + line.text.trim());
    else paragraphs.push(last, line.text.trim());
    above = line;
  }
  return paragraphs;
}
