import { readFile } from '../../main/readers/read-file.ts';
import type { Block } from '../../shared/alignment/blocks.ts';

const spans = (columnSpan: number, rowSpan: number) =>
  (columnSpan > 1 ? `→${columnSpan}` : '') + (rowSpan > 1 ? `↓${rowSpan}` : '');

/** Blocks as lines to compare with: a paragraph is itself, a row is `a | b→2↓3` with its spans. */
export function printBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.rows.map((row) =>
      row.map(({ text, columnSpan, rowSpan }) => text.replaceAll('\n', '⏎') + spans(columnSpan, rowSpan)).join(' | '),
    );
  });
}

/** What the whole way from bytes to blocks prints, or the code of the refusal in brackets. */
export async function printFile(bytes: Uint8Array, name = 'report'): Promise<string[]> {
  const result = await readFile(bytes, name);
  return result.kind === 'refused' ? [`[${result.code}]`] : printBlocks(result.blocks);
}
