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
const figureGap = 0.7;

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

const isUprightPart = ({ text }: PageText) => /^[\p{Script=Han}、（）︵︶]$/u.test(text.trim());
const fewestStacked = 3;

/** Letters of one upright label follow one another downwards, each about a line below the one before. */
function stackFrom(first: PageText, letters: readonly PageText[]): PageText[] {
  const stack = [first];
  for (const letter of letters) {
    const above = stack.at(-1) ?? first;
    const isBelow = middle(letter) < middle(above) && middle(above) - middle(letter) < 2.2 * sizeOf(above);
    const isAligned = Math.abs((letter.left + letter.right) / 2 - (above.left + above.right) / 2) < sizeOf(above) / 2;
    if (isBelow && isAligned) stack.push(letter);
  }
  return stack;
}

/** A label that is written upright, letter below letter, becomes one text at its top. */
export function joinUpright(texts: readonly PageText[]): PageText[] {
  const letters = texts.filter(isUprightPart).sort((a, b) => middle(b) - middle(a));
  const taken = new Set<PageText>();
  const joined: PageText[] = [];
  for (const first of letters) {
    if (taken.has(first)) continue;
    const rest = letters.filter((letter) => letter !== first && !taken.has(letter));
    const stack = stackFrom(first, rest);
    const isSpelled = new Set(stack.map(({ text }) => text.trim())).size > 1;
    if (stack.length < fewestStacked || !isSpelled) continue;
    for (const letter of stack) taken.add(letter);
    joined.push({ ...first, text: stack.map(({ text }) => text.trim()).join('') });
  }
  return [...texts.filter((text) => !taken.has(text)), ...joined];
}

const isFigure = (text: string) => /^[-−]?[\d.,]+$/.test(text.trim());

/** Columns so narrow that the file holds their figures as one text. */
const severalFigures = /^[-−]?[\d.,]+(?:\s+[-−]?[\d.,]+)+$/;

/** How wide a gap parts two texts: figures stand closer to one another than words do. */
function partingGap(left: PageText, right: PageText): number {
  const figures = [left, right].filter(({ text }) => isFigure(text)).length;
  return [wideGap, figureGap, narrowGap][figures] ?? wideGap;
}

/** Whether two texts of a line stand in boxes of their own. */
const isParted = (left: PageText, right: PageText) =>
  (right.left - left.right) / Math.max(1, sizeOf(right)) > partingGap(left, right);

/** The boxes of a line on a page without rulings. */
export function boxesOf({ texts }: TextLine): readonly string[] {
  const boxes: PageText[][] = [];
  for (const text of texts) {
    const last = boxes.at(-1)?.at(-1);
    if (last && !isParted(last, text)) boxes.at(-1)?.push(text);
    else boxes.push([text]);
  }
  const printed = boxes.map((box) => printLine(lineOf(box)));
  return printed.flatMap((text) => (severalFigures.test(text) ? text.split(/\s+/) : [text]));
}
