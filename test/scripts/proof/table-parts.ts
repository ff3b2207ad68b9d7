import type { Rules } from './pdf-rules.ts';
import type { Area, PdfPage } from './pdf-text.ts';

/** What stands of a table on one page. */
export interface TablePart extends Area {
  readonly page: number;
  readonly rows: number;
  /** Everything in it, from top to bottom without spaces. */
  readonly text: string;
}

/** Two rules closer than this are one, drawn as several rows of pixels. */
const sameRulePt = 3;

/** Stretches of the page that upright rules pass through without a gap. */
function stretchesOf(vertical: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const rule of [...vertical].sort((one, other) => one.top - other.top)) {
    const last = found.at(-1);
    if (!last || rule.top > last.bottom + sameRulePt) found.push(rule);
    else {
      found[found.length - 1] = {
        left: Math.min(last.left, rule.left),
        right: Math.max(last.right, rule.right),
        top: last.top,
        bottom: Math.max(last.bottom, rule.bottom),
      };
    }
  }
  return found;
}

function rowsIn(area: Area, horizontal: readonly Area[]): number {
  const heights = horizontal
    .map((rule) => (rule.top + rule.bottom) / 2)
    .filter((y) => y > area.top - sameRulePt && y < area.bottom + sameRulePt)
    .sort((one, other) => one - other);
  return heights.filter((y, index) => y - (heights[index - 1] ?? Number.NEGATIVE_INFINITY) > sameRulePt).length - 1;
}

/** The parts of tables in printed order. */
export function tablePartsOf(pages: readonly PdfPage[], rules: readonly Rules[]): readonly TablePart[] {
  return pages.flatMap((page, index) => {
    const own = rules[index] ?? { horizontal: [], vertical: [] };
    return stretchesOf(own.vertical).map((area): TablePart => {
      const inside = page.lines.filter(
        ({ top, bottom }) => (top + bottom) / 2 > area.top && (top + bottom) / 2 < area.bottom,
      );
      const text = inside.map((line) => line.text).join('');
      return { ...area, page: index + 1, rows: rowsIn(area, own.horizontal), text };
    });
  });
}
