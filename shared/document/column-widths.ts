import type { TableKey } from '../formats/form.ts';
import type { DocumentBox } from './report-document.ts';

/** The text block of an official A4 page (GB/T 9704-2012: 210 less 28 and 26). */
export const textBlockMm = 156;

const ptPerMm = 72 / 25.4;

/** How one official table shares the text block out, in mm; measured from a published report (layout.md c.2) and evened. */
interface WidthPlan {
  /** One width a label column; the last one gives way when figures need room, down to `leastStubMm`. */
  readonly stubMm: readonly number[];
  readonly leastStubMm: number;
  /** The least a figure column takes: its heading fits two characters a line. */
  readonly leastFigureMm: number;
  /** The first and the last figure column take so much more: 自然人 and 总计 hold the largest counts. */
  readonly outerExtraMm: number;
}

const plans: Record<TableKey, WidthPlan> = {
  proactive: { stubMm: [51], leastStubMm: 45, leastFigureMm: 33, outerExtraMm: 0 },
  requests: { stubMm: [8, 26.5, 49.5], leastStubMm: 36, leastFigureMm: 9.8, outerExtraMm: 1.6 },
  review: { stubMm: [], leastStubMm: 0, leastFigureMm: 10.4, outerExtraMm: 0 },
};

/** 四号 first, and from there down until every figure fits. */
const figureSizesPt = [14, 12, 10.5, 9, 8, 7, 6];

/** White to the left and right of a figure together. */
const paddingMm = 1.2;

/** Times New Roman: a digit is half its size wide; the point and the sign are narrower and counted as a digit. */
function figureMm(text: string, sizePt: number): number {
  return text === '' ? 0 : (text.length * sizePt * 0.5) / ptPerMm + paddingMm;
}

function needsOf(boxes: readonly DocumentBox[], plan: WidthPlan, columnCount: number, sizePt: number): number[] {
  const stub = plan.stubMm.length;
  const needs = Array.from({ length: columnCount - stub }, (_, index, all = columnCount - stub) =>
    index === 0 || index === all - 1 ? plan.leastFigureMm + plan.outerExtraMm : plan.leastFigureMm,
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

export interface TableWidths {
  readonly columnWidthsMm: readonly number[];
  readonly figureSizePt: number;
}

/**
 * Columns that together fill the text block exactly. Figure columns widen for long figures at the cost of the last label
 * column; only when that is not enough does the type get smaller, for the whole table alike.
 */
export function columnWidths(table: TableKey, boxes: readonly DocumentBox[], columnCount: number): TableWidths {
  const plan = plans[table];
  const fixedStub = plan.stubMm.slice(0, -1);
  const spareMm = textBlockMm - sum(fixedStub) - plan.leastStubMm;
  const fits = (sizePt: number) => sum(needsOf(boxes, plan, columnCount, sizePt)) <= spareMm + 1e-9;
  const figureSizePt = figureSizesPt.find(fits) ?? 6;
  const needs = needsOf(boxes, plan, columnCount, figureSizePt);
  const usualStub = plan.stubMm.at(-1) ?? 0;
  const lastStub = Math.min(usualStub, textBlockMm - sum(fixedStub) - sum(needs));
  const stub = plan.stubMm.length > 0 ? [...fixedStub, Math.max(lastStub, plan.leastStubMm)] : [];
  const left = textBlockMm - sum(stub) - sum(needs);
  const figures = needs.map((need) => need + left / needs.length);
  const widths = [...stub, ...figures].map(rounded);
  const drift = rounded(textBlockMm - sum(widths));
  return { columnWidthsMm: [...widths.slice(0, -1), rounded((widths.at(-1) ?? 0) + drift)], figureSizePt };
}
