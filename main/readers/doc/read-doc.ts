import type { Block } from '../../../shared/alignment/blocks.ts';
import { createFlow, type Flow } from '../flow-tables.ts';
import { withLabel } from '../list-numbers.ts';
import { openOle } from '../open-ole.ts';
import { type FormattedRun, readCharacterRuns, readParagraphRuns, runAt } from './formatted-runs.ts';
import { createListCounter } from './lists.ts';
import { type Piece, readPieces } from './pieces.ts';
import { rowShapeOf } from './row-shape.ts';
import { type Sprm, sprmCodes } from './sprms.ts';
import { openWordFile, type WordFile } from './word-file.ts';

const paragraphEnd = 0x0d;
const cellEnd = 0x07;
const pageEnd = 0x0c;
const fieldStart = 0x13;
const fieldResult = 0x14;
const fieldEnd = 0x15;

/** Characters that stand for something else; every other control character is an anchor and prints nothing. */
const printed: Readonly<Record<number, string>> = { 9: '\t', 11: '\n', 14: '', 30: '-' };

function numberOf(sprms: readonly Sprm[], code: number): number {
  const operand = sprms.findLast((sprm) => sprm.code === code)?.operand;
  if (!operand || operand.length === 0) return 0;
  return operand.length >= 4 ? operand.u32(0) : operand.u8(0);
}

const isOn = (sprms: readonly Sprm[], code: number) => (numberOf(sprms, code) & 1) === 1;

/** Walks the characters with their places in the file and hands on paragraph by paragraph. */
class TextWalk {
  readonly #flow: Flow;
  readonly #paragraphs: readonly FormattedRun[];
  readonly #unseen: readonly FormattedRun[];
  readonly #numberOf: (sprms: readonly Sprm[]) => string;
  #text = '';
  /** For each open field, whether its codes (which are not printed) are still going on. */
  readonly #fields: boolean[] = [];

  constructor(file: WordFile, flow: Flow) {
    this.#flow = flow;
    this.#numberOf = createListCounter(file);
    this.#paragraphs = readParagraphRuns(file);
    this.#unseen = readCharacterRuns(file).filter(
      ({ sprms }) => isOn(sprms, sprmCodes.deleted) || isOn(sprms, sprmCodes.hidden),
    );
  }

  #takeControl(code: number): void {
    if (code === fieldStart) this.#fields.push(true);
    else if (code === fieldResult && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (code === fieldEnd) this.#fields.pop();
    else if (!this.#fields.includes(true)) this.#text += printed[code] ?? '';
  }

  #endParagraph(code: number, place: number): void {
    const sprms = runAt(this.#paragraphs, place)?.sprms ?? [];
    const isInTable = isOn(sprms, sprmCodes.inTable) || code === cellEnd;
    const depth = isInTable ? Math.max(1, numberOf(sprms, sprmCodes.depth)) : 0;
    const isRowEnd = isOn(sprms, depth > 1 ? sprmCodes.innerRowEnd : sprmCodes.rowEnd);
    const text = withLabel(this.#numberOf(sprms), this.#text);
    this.#text = '';
    if (isInTable && isRowEnd) this.#flow.endRow(rowShapeOf(sprms), depth);
    else if (code === cellEnd || (depth > 1 && isOn(sprms, sprmCodes.innerCellEnd))) this.#flow.endCell(text, depth);
    else this.#flow.paragraph(text, depth);
  }

  take(code: number, place: number): void {
    if (code === paragraphEnd || code === cellEnd || code === pageEnd) this.#endParagraph(code, place);
    else if (this.#unseen.length > 0 && runAt(this.#unseen, place)) return;
    else if (code < 0x20) this.#takeControl(code);
    else if (!this.#fields.includes(true) && code !== 0xad) this.#text += String.fromCharCode(code);
  }

  endPart(): void {
    if (this.#text !== '') this.#flow.paragraph(this.#text, 0);
    this.#text = '';
    this.#fields.length = 0;
  }
}

/** The stretches of the text that are read: the body, then its notes and text boxes. */
function readStretches({ lengths }: WordFile): readonly (readonly [from: number, to: number])[] {
  const { body, footnotes, headers, macros, comments, endnotes, textBoxes } = lengths;
  const afterNotes = body + footnotes;
  const endnotesAt = afterNotes + headers + macros + comments;
  return [
    [0, body],
    [body, afterNotes],
    [endnotesAt, endnotesAt + endnotes],
    [endnotesAt + endnotes, endnotesAt + endnotes + textBoxes],
  ];
}

function walkStretch(pieces: readonly Piece[], from: number, to: number, walk: TextWalk): void {
  let first = 0;
  for (const { text, offset, width } of pieces) {
    const start = Math.max(from - first, 0);
    const end = Math.min(to - first, text.length);
    for (let index = start; index < end; index += 1) walk.take(text.charCodeAt(index), offset + index * width);
    first += text.length;
  }
  walk.endPart();
}

/** Word 97–2007 and WPS documents (.doc, .wps), the boxes of their tables with their merges. */
export async function readDoc(bytes: Uint8Array): Promise<Block[]> {
  const file = openWordFile(await openOle(bytes));
  const pieces = readPieces(file);
  const flow = createFlow();
  const walk = new TextWalk(file, flow);
  for (const [from, to] of readStretches(file)) walkStretch(pieces, from, to, walk);
  return flow.finish();
}
