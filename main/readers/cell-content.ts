import type { Block } from '../../shared/alignment/blocks.ts';

/** What a box holds as its text: its paragraphs as lines, the rows of a small table in it as lines too. */
export function textOfContent(content: readonly Block[]): string {
  const lines = content.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n'),
  );
  return lines.join('\n').trim();
}

/** A table of few boxes that holds other tables only places them on the page: what it holds is read in its stead. */
export function isFrame(rows: readonly (readonly (readonly Block[])[])[]): boolean {
  const holdsTable = rows.some((row) => row.some((content) => content.some(({ kind }) => kind === 'table')));
  return holdsTable && rows.every((row) => row.length <= 2);
}

/** The lines of a paragraph: a break inside parts a title from its second line as well as a new paragraph does. */
export function linesToBlocks(text: string, line: number | null = null): Block[] {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  return lines.map((one) => ({ kind: 'paragraph', text: one, line }));
}
