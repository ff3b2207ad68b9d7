import type { FilledTable } from './fill-lattice.ts';
import type { PagePart } from './page-parts.ts';

const heightOf = ({ top, bottom }: FilledTable) => top - bottom;

/** Whether two tables share most of their height and none of their width. */
function standsBeside(a: FilledTable, b: FilledTable): boolean {
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  const isApart = (a.xs.at(-1) ?? 0) <= (b.xs[0] ?? 0) || (b.xs.at(-1) ?? 0) <= (a.xs[0] ?? 0);
  return isApart && shared > 0.5 * Math.min(heightOf(a), heightOf(b));
}

const labelsOf = ({ rows }: FilledTable) =>
  new Set(
    rows.flatMap((row) => row.map(({ text }) => text.replace(/\s/g, ''))).filter((text) => /\p{L}{2}/u.test(text)),
  );

const fewestShared = 4;

/** Two tables beside one another with mostly the same labels: the same form twice, for two years or two organs. */
export function comparesReports(pages: readonly (readonly PagePart[])[]): boolean {
  return pages.some((parts) => {
    const tables = parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
    return tables.some((a, index) =>
      tables.slice(index + 1).some((b) => {
        if (!standsBeside(a, b)) return false;
        const [left, right] = [labelsOf(a), labelsOf(b)];
        const shared = [...left].filter((label) => right.has(label)).length;
        return shared >= fewestShared && shared > 0.6 * Math.min(left.size, right.size);
      }),
    );
  });
}
