import type { TableKey } from '../formats/form.ts';
import type { DocumentBox } from './report-document.ts';
import { mmPerPt, tableLabelPt } from './typography.ts';

/** The text block of an official A4 page (GB/T 9704-2012: 210 less 28 and 26). */
export const textBlockMm = 156;

/** Type sizes of a table and the label columns that go with them. */
interface Look {
  readonly figureSizePt: number;
  readonly labelSizePt: number;
  /** One width a label column; the last one takes what the figures leave over, up to the plan's, and no less than this. */
  readonly stubMm: readonly number[];
}

/** How one official table shares the text block out, in mm; measured from a published report (layout.md c.2) and evened. */
interface WidthPlan {
  /** From the usual look to the tightest; the first one whose figures fit is taken. */
  readonly looks: readonly Look[];
  readonly usualLastStubMm: number;
  /** The least a figure column takes: its heading fits two characters a line. */
  readonly leastFigureMm: number;
  /** The same for the first and the last one: 自然人 stands on one line, and 总计 holds the largest counts. */
  readonly leastOuterMm: number;
}

const looksOf = (figureSizes: readonly number[], labelSizePt: number, stubMm: readonly number[]): Look[] =>
  figureSizes.map((figureSizePt) => ({ figureSizePt, labelSizePt, stubMm }));

const plans: Record<TableKey, WidthPlan> = {
  proactive: {
    looks: looksOf([14, 12, 10.5, 9, 8, 7, 6], tableLabelPt.proactive, [45]),
    usualLastStubMm: 51,
    leastFigureMm: 33,
    leastOuterMm: 33,
  },
  requests: {
    looks: [
      ...looksOf([14, 12, 10.5], tableLabelPt.requests, [8, 27, 48]),
      // （三）不予公开 stays on one line in the smaller size too.
      ...looksOf([10.5, 9, 8, 7.5, 7, 6.5, 6], 9, [7, 24.6, 36]),
    ],
    usualLastStubMm: 51,
    leastFigureMm: 8.4,
    leastOuterMm: 11.6,
  },
  review: {
    looks: looksOf([14, 12, 10.5, 9, 8, 7.5, 7, 6], tableLabelPt.review, []),
    usualLastStubMm: 0,
    leastFigureMm: 8.4,
    leastOuterMm: 8.4,
  },
};

/** White to the left and right of a figure together. */
const paddingMm = 1;

/** Times New Roman: a digit is half its size wide; the point and the sign are narrower and counted as a digit. */
function figureMm(text: string, sizePt: number): number {
  return text === '' ? 0 : text.length * sizePt * 0.5 * mmPerPt + paddingMm;
}

function needsOf(boxes: readonly DocumentBox[], plan: WidthPlan, stub: number, count: number, sizePt: number) {
  const needs = Array.from({ length: count }, (_, index) =>
    index === 0 || index === count - 1 ? plan.leastOuterMm : plan.leastFigureMm,
  );
  for (const box of boxes) {
    const column = box.column - stub;
    if (box.role !== 'value' || box.columnSpan > 1) continue;
    needs[column] = Math.max(needs[column] ?? 0, figureMm(box.text, sizePt));
  }
  return needs;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const rounded = (mm: number) => Math.round(mm * 100) / 100;

/** Columns of one width that together take `totalMm`, but for those that need more. */
function evened(needs: readonly number[], totalMm: number): number[] {
  let leftMm = totalMm;
  let sharing = needs.length;
  for (const need of [...needs].sort((one, other) => other - one)) {
    if (need * sharing <= leftMm) break;
    leftMm -= need;
    sharing -= 1;
  }
  return needs.map((need) => Math.max(need, leftMm / Math.max(1, sharing)));
}

export interface TableWidths {
  readonly columnWidthsMm: readonly number[];
  readonly figureSizePt: number;
  readonly labelSizePt: number;
}

/**
 * Columns that together fill the text block exactly. Figure columns widen for long figures, first at the cost of shorter
 * neighbours and of the last label column; only when that is not enough does the type get smaller, for the whole table alike.
 */
export function columnWidths(table: TableKey, boxes: readonly DocumentBox[], columnCount: number): TableWidths {
  const plan = plans[table];
  const stubCount = plan.looks[0]?.stubMm.length ?? 0;
  const needsIn = ({ figureSizePt }: Look) => needsOf(boxes, plan, stubCount, columnCount - stubCount, figureSizePt);
  const look =
    plan.looks.find((each) => sum(each.stubMm) + sum(needsIn(each)) <= textBlockMm + 1e-9) ?? plan.looks.at(-1);
  if (!look) throw new Error(`No look for ${table}`);
  const needs = needsIn(look);
  const fixedStub = look.stubMm.slice(0, -1);
  const spare = textBlockMm - sum(fixedStub) - sum(needs);
  const lastStub = Math.max(look.stubMm.at(-1) ?? 0, Math.min(plan.usualLastStubMm, spare));
  const stub = stubCount > 0 ? [...fixedStub, lastStub] : [];
  const widths = [...stub, ...evened(needs, textBlockMm - sum(stub))].map(rounded);
  const drift = rounded(textBlockMm - sum(widths));
  const columnWidthsMm = [...widths.slice(0, -1), rounded((widths.at(-1) ?? 0) + drift)];
  return { columnWidthsMm, figureSizePt: look.figureSizePt, labelSizePt: look.labelSizePt };
}
