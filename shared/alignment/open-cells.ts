import { cellOf, leafOf } from '../formats/cells.ts';
import { nameOfCell } from '../formats/names.ts';
import type { CellValue } from '../report/report.ts';
import type { Place } from './blocks.ts';
import {
  blankAt,
  type CellOutcome,
  joinTexts,
  nameOfRow,
  outcome,
  type RowContext,
  readSlotValue,
  readValue,
  shown,
} from './cell-outcomes.ts';
import type { ImportIssueCode } from './import-draft.ts';
import type { RowReading } from './row-reading.ts';
import type { Vector } from './vectors.ts';

function distinct(values: readonly CellValue[]): CellValue[] {
  return [...new Set(values)].sort((a, b) => Number(a === null) - Number(b === null));
}

type Open = Extract<RowReading, { kind: 'open' }>;

function explainOpen(context: RowContext, { slots }: Open): { code: ImportIssueCode; why: string } {
  const width = context.row.cells.length;
  const name = nameOfRow(context);
  if (slots[0]?.kind === 'glued') return { code: 'ambiguous', why: `${name}的 ${width} 个数连在一起，没有分隔，` };
  if (slots.length > width) return { code: 'ambiguous', why: `${name}应有 ${width} 个数，原文有 ${slots.length} 个，` };
  return { code: 'blank-run', why: `${name}应有 ${width} 个数，原文只有 ${slots.length} 个，空格的位置丢了，` };
}

/** Too few, too many or glued values: a cell is read only where every placement left agrees on it. */
export function readOpen(context: RowContext, open: Open, vectors: readonly Vector[]): CellOutcome[] {
  const { code, why } = explainOpen(context, open);
  const source = joinTexts(open.slots);
  return context.row.cells.map((cell, at) => {
    const slots = new Set(vectors.map((vector) => vector[at] ?? null));
    const outcomes = [...slots].map((slot) => readValue(context, cell, slot, open.place).reading);
    const choices = distinct(outcomes.map(({ value }) => value));
    const [first] = outcomes;
    if (first && choices.length === 1) {
      const message = `${why}按勾稽关系推断这一格是 ${shown(context, cell, first.value)}，请核对原文。`;
      return outcome(first, { code, cell, message, choices, source });
    }
    const figures =
      choices.length > 0 ? choices : distinct(open.slots.map((slot) => readSlotValue(context, cell, slot)));
    const message = `${why}推不出唯一的放法，这一格先空着，请对照原文填写。`;
    return outcome(blankAt(open.place), { code, cell, message, choices: figures, source });
  });
}

/** Values that contradict one another: all of them are choices, none is taken. */
export function readConflict(context: RowContext, vectors: readonly Vector[], place: Place): CellOutcome[] {
  const why =
    vectors.length > 1
      ? `${nameOfRow(context)}在原文里出现了不止一次，数不一样，`
      : `${nameOfRow(context)}的标签和数分开了，各项之和又不等于总计，`;
  return context.row.cells.map((cell, at) => {
    const choices = distinct(vectors.map((vector) => (vector[at] ? readSlotValue(context, cell, vector[at]) : null)));
    const message = `${why}这一格先空着，请对照原文填写。`;
    return outcome(blankAt(place), {
      code: 'ambiguous',
      cell,
      message,
      choices,
      source: vectors.map(joinTexts).join(' / '),
    });
  });
}

/** The one printed row goes to none of the three by itself; its figure is offered for the last, 3.其他. */
export function readMerged(context: RowContext, vector: Vector, place: Place): CellOutcome[] {
  const takesAll = context.row.at.endsWith('.misc');
  const group = context.row.path.at(-2)?.label ?? '';
  const last = leafOf(context.row.path).label;
  const why = `原文的“${group}”只有一行，没有分三行，`;
  return context.row.cells.map((cell, at) => {
    const value = vector[at] ? readSlotValue(context, cell, vector[at]) : null;
    const message = takesAll
      ? `${why}${shown(context, cell, value)} 是否全计入“${last}”，请确认后填写。`
      : `${why}这一格先空着，请对照有关材料填写。`;
    return outcome(blankAt(place), {
      code: 'ambiguous',
      cell,
      message,
      choices: takesAll ? [value] : [],
      source: joinTexts(vector),
    });
  });
}

/** No value at all: behind the row's label, or no label either. */
export function readNothing(context: RowContext, place: Place | null): CellOutcome[] {
  const why = place ? `原文${nameOfRow(context)}的后面没有数，` : `原文没有读到${nameOfRow(context)}，`;
  return context.row.cells.map((cell) => {
    const name = nameOfCell(cellOf(context.generation, cell));
    return outcome(blankAt(place), { code: 'missing', cell, message: `${why}“${name}”这一格先空着，请补填。` });
  });
}
