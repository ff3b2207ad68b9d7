import { type FilledTable, fillLattice } from './fill-lattice.ts';
import { findLattices } from './lattice.ts';
import type { Page, PageText } from './read-page.ts';
import { printLine, type TextLine, toLines } from './text-lines.ts';

/** What stands on a page, from top to bottom. */
export type PagePart =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: FilledTable };

const topOf = (part: PagePart) => (part.kind === 'line' ? part.line.top : part.table.top);

/** Share of the page above and below in which a lone number is the page's. */
const margin = 0.13;

export function isPageNumber(line: TextLine, { height }: Page): boolean {
  const isInMargin = line.bottom < height * margin || line.top > height * (1 - margin);
  return isInMargin && /^[-—–－\s]*\d{1,3}[-—–－\s]*$|^第\s*\d+\s*页/.test(printLine(line));
}

export function partsOf(page: Page): PagePart[] {
  const parts: PagePart[] = [];
  let texts: readonly PageText[] = page.texts;
  for (const lattice of findLattices(page.rulings)) {
    const { table, outside, isBlank } = fillLattice(lattice, texts);
    if (isBlank) continue;
    texts = outside;
    parts.push({ kind: 'table', table });
  }
  const lines = toLines(texts).filter((line) => !isPageNumber(line, page));
  return [...parts, ...lines.map((line): PagePart => ({ kind: 'line', line }))].sort((a, b) => topOf(b) - topOf(a));
}
