import type { TableKey } from '../formats/form.ts';
import type { DocumentBox } from './report-document.ts';

/** The text block of an official A4 page (GB/T 9704-2012: 210 less 28 and 26). */
export const textBlockMm = 156;

const ptPerMm = 72 / 25.4;

/** How one official table shares the text block out, in mm; measured from a published report (layout.md c.2) and evened. */
interface WidthPlan {
  /** One width a label column; the last one gives way when figures need room. */
  readonly stubMm: readonly number[];
  /** How narrow the last label column gets while the figures can still be set in a size that is easy to read. */
  readonly easyStubMm: number;
  /** How narrow it gets at all. */
  readonly leastStubMm: number;
  /** The least a figure column takes: its heading fits two characters a line. */
  readonly leastFigureMm: number;
  /** The first and the last figure column take so much more: 自然人 and 总计 hold the largest counts. */
  readonly outerExtraMm: number;
}

const plans: Record<TableKey, WidthPlan> = {
  proactive: { stubMm: [51], easyStubMm: 45, leastStubMm: 45, leastFigureMm: 33, outerExtraMm: 0 },
  requests: { stubMm: [8, 27, 51], easyStubMm: 48, leastStubMm: 36, leastFigureMm: 9.35, outerExtraMm: 2.25 },
  review: { stubMm: [], easyStubMm: 0, leastStubMm: 0, leastFigureMm: 10.4, outerExtraMm: 0 },
};

/** 四号 first, and from there down until every figure fits. */
const easySizesPt = [14, 12, 10.5, 9];
const smallSizesPt = [9, 8, 7, 6];

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

/** The largest size that fits beside label columns of an easy width, else beside the narrowest ones. */
function chooseSize(
  plan: WidthPlan,
  fits: (sizePt: number, stubMm: number) => boolean,
): { figureSizePt: number; leastStubMm: number } {
  const easy = easySizesPt.find((sizePt) => fits(sizePt, plan.easyStubMm));
  if (easy !== undefined) return { figureSizePt: easy, leastStubMm: plan.easyStubMm };
  const small = smallSizesPt.find((sizePt) => fits(sizePt, plan.leastStubMm));
  return { figureSizePt: small ?? 6, leastStubMm: plan.leastStubMm };
}

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
  const { figureSizePt, leastStubMm } = chooseSize(plan, (sizePt, stubMm) => {
    const needed = sum(needsOf(boxes, plan, columnCount, sizePt));
    return sum(fixedStub) + stubMm + needed <= textBlockMm + 1e-9;
  });
  const needs = needsOf(boxes, plan, columnCount, figureSizePt);
  const usualStub = plan.stubMm.at(-1) ?? 0;
  const lastStub = Math.min(usualStub, textBlockMm - sum(fixedStub) - sum(needs));
  const stub = plan.stubMm.length > 0 ? [...fixedStub, Math.max(lastStub, leastStubMm)] : [];
  const left = textBlockMm - sum(stub) - sum(needs);
  const figures = needs.map((need) => need + left / needs.length);
  const widths = [...stub, ...figures].map(rounded);
  const drift = rounded(textBlockMm - sum(widths));
  return { columnWidthsMm: [...widths.slice(0, -1), rounded((widths.at(-1) ?? 0) + drift)], figureSizePt };
}
