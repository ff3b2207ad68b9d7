import type { Block } from '../../../shared/alignment/blocks.ts';
import type { FilledTable } from './fill-lattice.ts';
import type { PagePart } from './page-parts.ts';
import { printLine, type TextLine } from './text-lines.ts';

/** How far two pages may differ in where they draw the same column. */
const sameColumn = 4;

function goesOn(above: FilledTable, below: FilledTable): boolean {
  return (
    above.xs.length === below.xs.length &&
    above.xs.every((x, index) => Math.abs(x - (below.xs[index] ?? 0)) < sameColumn)
  );
}

/** Where the text of most lines begins and ends. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

function marginsOf(parts: readonly PagePart[]): Margins {
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = parts.map((part) => (part.kind === 'line' ? part.line.right : (part.table.xs.at(-1) ?? 0)));
  return { left: lefts[Math.floor(lefts.length / 10)] ?? 0, right: Math.max(0, ...rights) };
}

/** 一、 or （一）: a line that opens so is a paragraph of its own wherever it stands. */
const opensParagraph = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

const sizeOf = ({ top, bottom }: TextLine) => top - bottom;

/** A line goes on with the paragraph above when that one is full and this one is not indented. */
function runsOn(above: TextLine, line: TextLine, { left, right }: Margins): boolean {
  const isFull = above.right > right - 1.6 * sizeOf(above);
  const isFlush = Math.abs(line.left - left) < 0.8 * sizeOf(line);
  return isFull && isFlush && Math.abs(sizeOf(above) - sizeOf(line)) < 0.3 * sizeOf(line);
}

/** Paragraphs and tables over all pages; a table that goes on on the next page is one. */
export function joinPages(pages: readonly (readonly PagePart[])[]): Block[] {
  const margins = marginsOf(pages.flat());
  const blocks: Block[] = [];
  let lastTable: FilledTable | null = null;
  let lastLine: TextLine | null = null;
  const addTable = (table: FilledTable, isFirstOfPage: boolean) => {
    const before = blocks.at(-1);
    if (isFirstOfPage && lastTable && before?.kind === 'table' && goesOn(lastTable, table)) {
      blocks[blocks.length - 1] = { ...before, rows: [...before.rows, ...table.rows] };
    } else blocks.push({ kind: 'table', rows: table.rows, line: null });
    lastTable = table;
    lastLine = null;
  };
  const addLine = (line: TextLine) => {
    const text = printLine(line);
    const before = blocks.at(-1);
    if (lastLine && before?.kind === 'paragraph' && runsOn(lastLine, line, margins) && !opensParagraph.test(text)) {
      blocks[blocks.length - 1] = { ...before, text: before.text + text };
    } else blocks.push({ kind: 'paragraph', text, line: null });
    lastLine = line;
    lastTable = null;
  };
  for (const parts of pages) {
    for (const [index, part] of parts.entries()) {
      if (part.kind === 'table') addTable(part.table, index === 0);
      else addLine(part.line);
    }
  }
  return blocks;
}
