import type { PageText } from './read-page.ts';

/** Texts that stand on one line, from left to right. */
export interface TextLine {
  readonly texts: readonly PageText[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const middle = ({ top, bottom }: PageText) => (top + bottom) / 2;
const sizeOf = ({ top, bottom }: PageText | TextLine) => top - bottom;

function lineOf(texts: readonly PageText[]): TextLine {
  return {
    texts: [...texts].sort((a, b) => a.left - b.left),
    left: Math.min(...texts.map(({ left }) => left)),
    right: Math.max(...texts.map(({ right }) => right)),
    top: Math.max(...texts.map(({ top }) => top)),
    bottom: Math.min(...texts.map(({ bottom }) => bottom)),
  };
}

/** Lines from top to bottom; texts whose middles are less than half a letter apart stand on the same one. */
export function toLines(texts: readonly PageText[]): TextLine[] {
  const lines: PageText[][] = [];
  for (const text of [...texts].sort((a, b) => middle(b) - middle(a))) {
    const [first] = lines.at(-1) ?? [];
    const isSame = first && Math.abs(middle(first) - middle(text)) < Math.min(sizeOf(first), sizeOf(text)) * 0.5;
    if (isSame) lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines.map(lineOf);
}

/** Gaps wider than this many letters keep two texts apart as two boxes would. */
const wideGap = 1.8;
const narrowGap = 0.4;

/** The text of a line: a gap is a space, a wide one two, so that boxes without rulings can still be told apart. */
export function printLine(line: TextLine): string {
  let printed = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const text of line.texts) {
    const gap = (text.left - right) / Math.max(1, sizeOf(text));
    if (printed !== '' && gap > narrowGap) printed += gap > wideGap ? '  ' : ' ';
    printed += text.text;
    right = Math.max(right, text.right);
  }
  return printed.trim();
}

/** A page as lines of fixed-width text, each text at its column; half a letter of Chinese is one column. */
export function layOutAsText({ texts }: { readonly texts: readonly PageText[] }): string {
  const sizes = texts.map(sizeOf).sort((a, b) => a - b);
  const column = Math.max(2, (sizes[Math.floor(sizes.length / 2)] ?? 10) / 2);
  const edge = Math.min(...texts.map(({ left }) => left));
  const printed = toLines(texts).map(({ texts: line }) => {
    let text = '';
    let width = 0;
    for (const one of line) {
      const gap = Math.max(text === '' ? 0 : 1, Math.round((one.left - edge) / column) - width);
      text += ' '.repeat(gap) + one.text;
      width += gap + [...one.text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
    }
    return text;
  });
  return printed.join('\n');
}
