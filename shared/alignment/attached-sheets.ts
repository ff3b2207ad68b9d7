import { type AttachedKind, attachedSheets } from '../formats/attached-sheets.ts';
import type { Block, BlockCell } from './blocks.ts';

/** A page found in a file beside the report, with its blocks as they were read. */
export interface FoundSheet {
  readonly kind: AttachedKind;
  readonly blocks: readonly Block[];
}

export interface SplitBlocks {
  /** As many blocks as before, so that places hold; those of the other pages are empty paragraphs. */
  readonly report: readonly Block[];
  readonly sheets: readonly FoundSheet[];
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

type Fits = (box: string, label: string) => boolean;

/** Whoever signs may have typed his name behind the words. */
const fits: Readonly<Record<AttachedKind, Fits>> = {
  approval: (box, label) => bare(box).startsWith(bare(label)),
  checks: (box, label) => bare(box) === bare(label),
};

/** The boxes of a row without those only there to fill a grid. */
const filled = (row: readonly BlockCell[]) => row.filter(({ text }) => bare(text) !== '');

function isFirstRow(kind: AttachedKind, row: readonly BlockCell[]): boolean {
  const boxes = filled(row);
  const labels = attachedSheets[kind].firstRow;
  return boxes.length === labels.length && labels.every((label, index) => fits[kind](boxes[index]?.text ?? '', label));
}

function isTableOf(kind: AttachedKind, block: Block): boolean {
  return block.kind === 'table' && block.rows[0] !== undefined && isFirstRow(kind, block.rows[0]);
}

function isTitleOf(kind: AttachedKind, block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && bare(block.text).endsWith(bare(attachedSheets[kind].title));
}

const saysNothing = (block: Block) => block.kind === 'paragraph' && bare(block.text) === '';

/** How many lines a title and what stands under it may take. */
const mostLines = 10;

/** 发文稿纸 is the first page: its table is the file's first, and nothing but its title stands before it. */
function endOfApproval(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ kind }) => kind === 'table');
  const [table] = blocks.slice(at, at + 1);
  if (at < 0 || at > mostLines || !table || !isTableOf('approval', table)) return 0;
  const above = blocks.slice(0, at).filter((block) => !saysNothing(block));
  return isTitleOf('approval', above.at(-1)) ? at + 1 : 0;
}

/** 校核表 is the last thing in a file: it begins with its title and nothing of the report follows. */
function startOfChecks(blocks: readonly Block[], from: number): number {
  const at = blocks.findIndex((block, index) => index >= from && isTableOf('checks', block));
  if (at < 0) return blocks.length;
  const above = blocks.slice(Math.max(from, at - mostLines), at);
  const title = above.findLastIndex((block) => isTitleOf('checks', block));
  return title < 0 ? blocks.length : at - above.length + title;
}

const emptied = (block: Block): Block => ({ kind: 'paragraph', text: '', line: block.line });

/** The report among the pages that were handed in with it, whatever the file's kind. */
export function splitAttachedSheets(blocks: readonly Block[]): SplitBlocks {
  const end = endOfApproval(blocks);
  const start = startOfChecks(blocks, end);
  if (end === 0 && start === blocks.length) return { report: blocks, sheets: [] };
  const inReport = (index: number) => index >= end && index < start;
  return {
    report: blocks.map((block, index) => (inReport(index) ? block : emptied(block))),
    sheets: [
      ...(end > 0 ? [{ kind: 'approval', blocks: blocks.slice(0, end) } as const] : []),
      ...(start < blocks.length ? [{ kind: 'checks', blocks: blocks.slice(start) } as const] : []),
    ],
  };
}

/**
 * Everything a page says, without white space; heads once, though a printed page repeats them where the table goes on.
 */
export function wordsIn({ kind, blocks }: FoundSheet): string {
  let hasHead = false;
  const rows = blocks.flatMap((block): readonly (readonly BlockCell[])[] => {
    if (block.kind === 'paragraph') return [[{ text: block.text, columnSpan: 1, rowSpan: 1 }]];
    return block.rows.filter((row) => {
      if (kind !== 'checks' || !isFirstRow(kind, row)) return true;
      const isFirst = !hasHead;
      hasHead = true;
      return isFirst;
    });
  });
  return bare(rows.flatMap((row) => row.map(({ text }) => text)).join(''));
}
