import { lengthOf, nameOfText } from '../../../../shared/checks/prose.ts';
import { type Cell, cellOf, cellsOf, leafOf } from '../../../../shared/formats/cells.ts';
import { crosswalk2019To2021 } from '../../../../shared/formats/crosswalk.ts';
import { formOf, generationForYear } from '../../../../shared/formats/formats.ts';
import type { ForwardDraft } from '../../../../shared/narrative/draft-forward.ts';
import { withShownFigures } from '../../../../shared/narrative/linked-text.ts';
import type { RollRemark } from '../../../../shared/narrative/roll-remarks.ts';
import { carriedFrom } from '../../../../shared/report/carry-over.ts';
import { type CellValue, type Report, valueAt } from '../../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../../shared/report/totals.ts';

/** Last year's 四、结转 as it will stand in this year's 二、上年结转. */
export interface CarriedRow {
  readonly from: string;
  readonly to: string;
  readonly columns: readonly { readonly label: string; readonly value: CellValue }[];
}

/** `null` only for a form without such a row. */
export function carriedRow(source: Pick<Report, 'generation'>, forward: ForwardDraft): CarriedRow | null {
  const draft = withDerivedTotals(forward.report);
  const cells = cellsOf(draft.generation).filter(({ key }) => carriedFrom(key) !== null);
  const [first] = cells;
  const origin = first && carriedFrom(first.key);
  if (!first || !origin) return null;
  return {
    from: leafOf(cellOf(source.generation, origin).row).label,
    to: leafOf(first.row).label,
    columns: cells.map((cell) => ({ label: leafOf(cell.column).label, value: valueAt(draft, cell.key) })),
  };
}

/** The text of each part that is brought along, by its heading, in characters; empty parts have 0. */
export function carriedTexts({
  report,
}: ForwardDraft): readonly { readonly heading: string; readonly length: number }[] {
  const { texts } = withShownFigures(withDerivedTotals(report));
  return formOf(report.generation)
    .sections.filter((section) => !('table' in section) || texts[section.key] !== '')
    .map(({ key, heading }) => ({ heading, length: lengthOf(texts[key]) }));
}

/** What became of last year's wording, the figure first. */
export function movedWords({ movedYears, links, report }: ForwardDraft): string {
  const years =
    movedYears === 0 ? '文字里没有要改的年份' : `文字里 ${movedYears} 处年份和日期已改到 ${report.year} 年度`;
  const figures =
    links.length === 0 ? '文字里的数还是上年的' : `${links.length} 处数跟着表走，填好表就是今年的；其余的数还是上年的`;
  return `${years}；${figures}，请逐段核对。`;
}

/** What could not be moved on, by the part it stands in. */
export interface ToLookAt {
  readonly heading: string;
  readonly remarks: readonly RollRemark[];
}

export function toLookAt({ report, remarks }: ForwardDraft): readonly ToLookAt[] {
  const byText = Map.groupBy(remarks, ({ text }) => text);
  return [...byText].map(([text, inText]) => ({ heading: nameOfText(report, text), remarks: inText }));
}

/** Figures of the old form that the new one does not ask for, or only after a person agrees, with the reason. */
export interface LeftBehind {
  readonly reason: string;
  readonly cells: readonly { readonly cell: Cell; readonly value: CellValue }[];
}

/** Grouped by reason; figures that were blank are left out, and nothing is left behind within one generation. */
export function leftBehind(source: Pick<Report, 'generation' | 'cells'>, year: number): readonly LeftBehind[] {
  if (source.generation !== '2019' || generationForYear(year) !== '2021') return [];
  const entries = crosswalk2019To2021.flatMap((entry) => {
    const value = valueAt(source, entry.from);
    if (entry.kind === 'same' || value === null || value === 0) return [];
    return [{ reason: entry.reason, cell: cellOf('2019', entry.from), value }];
  });
  return [...Map.groupBy(entries, ({ reason }) => reason)].map(([reason, cells]) => ({ reason, cells }));
}
