import type { TableBoxes } from '../../../editor/pasted-block.ts';

/** The first table of a piece of HTML by the browser's own parser, which runs no script and loads nothing; `null` without one. */
export function parseHtmlTable(html: string): TableBoxes | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: cell.textContent ?? '',
      rowSpan: Math.max(1, cell.rowSpan),
      columnSpan: Math.max(1, cell.colSpan),
    })),
  );
}
