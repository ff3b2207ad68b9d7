import { isPageNumber, type PagePart } from './page-parts.ts';
import type { Page } from './read-page.ts';
import { boxesOf, joinUpright, type TextLine, toLines } from './text-lines.ts';

function tablePart(lines: readonly TextLine[]): PagePart {
  const rows = lines.map((line) => boxesOf(line).map((text) => ({ text, columnSpan: 1, rowSpan: 1 })));
  return { kind: 'table', table: { xs: [], top: lines[0]?.top ?? 0, bottom: lines.at(-1)?.bottom ?? 0, rows } };
}

/** A page on which no table is ruled: a line with several boxes is a row, rows that follow one another are a table. */
export function unruledPartsOf(page: Page): PagePart[] {
  const parts: PagePart[] = [];
  let rows: TextLine[] = [];
  const endTable = () => {
    if (rows.length > 0) parts.push(tablePart(rows));
    rows = [];
  };
  for (const line of toLines(joinUpright(page.texts)).filter((one) => !isPageNumber(one, page))) {
    if (boxesOf(line).length > 1) {
      rows.push(line);
      continue;
    }
    endTable();
    parts.push({ kind: 'line', line });
  }
  endTable();
  return parts;
}
