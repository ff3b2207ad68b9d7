import type { LayoutChoices } from './layout-choices.ts';
import type { DocumentNode, DocumentTable } from './report-document.ts';
import { rowHeights } from './row-heights.ts';
import { signatureBlock } from './signature-block.ts';
import { blocksOf } from './table-blocks.ts';
import { emsOf } from './text-width.ts';
import { charactersPerLine, fillsPage, textBlockPt, titlePitchPt } from './typography.ts';

/** What is set without a page break inside: a line, a heading, a block of a table. */
export interface Piece {
  readonly heightPt: number;
  /** White above it, which goes where the piece begins a page. */
  readonly roomPt: number;
  readonly keepsNext: boolean;
}

const piece = (heightPt: number, keepsNext = false, roomPt = 0): Piece => ({ heightPt, keepsNext, roomPt });

const linesOf = (text: string, indentEms: number) =>
  Math.max(1, Math.ceil((emsOf(text) + indentEms) / charactersPerLine));

/** Renderers round each row up, so a block is reckoned a little higher than its rows. */
const blockSlackPt = 3;

export function tablePieces(table: DocumentTable, digits: LayoutChoices['digits']): readonly Piece[] {
  const heights = rowHeights(table, digits);
  return blocksOf(table).map(({ from, to }) =>
    piece(heights.slice(from, to).reduce((sum, pt) => sum + pt, 0) + blockSlackPt),
  );
}

interface Neighbours {
  readonly before: DocumentNode | undefined;
  readonly after: DocumentNode | undefined;
}

/** `node` as the pieces a page is filled with, by the rules the Word file and the page give each node. */
export function piecesOf(node: DocumentNode, { before, after }: Neighbours, choices: LayoutChoices): readonly Piece[] {
  const pitch = choices.linePitchPt;
  switch (node.kind) {
    case 'title':
      return [piece(node.lines.length * titlePitchPt + pitch, true)];
    case 'heading':
      return [piece(linesOf(node.text, 2) * pitch, true, before?.kind === 'table' ? pitch / 2 : 0)];
    case 'paragraph': {
      const lines = linesOf(node.text, 2);
      return Array.from({ length: lines }, (_, line) =>
        piece(pitch, after?.kind === 'signature' && line === lines - 1),
      );
    }
    case 'signature': {
      const { widthEms } = signatureBlock(node.unit, node.date);
      const lines = Math.ceil(emsOf(node.unit) / widthEms) + (node.date === '' ? 0 : 1);
      return [piece(lines * pitch, false, 2 * pitch)];
    }
    case 'table':
      return tablePieces(node, choices.digits);
  }
}

/** What a page holds in every program: its whole lines where they are its grid. */
export function pageHeightPt({ linePitchPt }: LayoutChoices): number {
  return fillsPage(linePitchPt) ? Math.floor(textBlockPt / linePitchPt) * linePitchPt : textBlockPt;
}

/** Where the text stands: how high each full page is filled, and how far the last one is. */
export interface Flow {
  readonly fullPagesPt: readonly number[];
  readonly lastPt: number;
}

/** Sets pieces one after the other from where `start` ends; those that keep the next one go over to a new page with it. */
export function flowOn(start: Flow, pieces: readonly Piece[], pagePt: number): Flow {
  const fullPagesPt = [...start.fullPagesPt];
  let lastPt = start.lastPt;
  let together = 0;
  let room = 0;
  for (const { heightPt, roomPt, keepsNext } of pieces) {
    if (together === 0) room = roomPt;
    together += heightPt + roomPt;
    if (keepsNext) continue;
    if (lastPt <= 0 || lastPt + together <= pagePt) lastPt += together;
    else {
      fullPagesPt.push(lastPt);
      lastPt = together - room;
    }
    together = 0;
  }
  return { fullPagesPt, lastPt: lastPt + together };
}
