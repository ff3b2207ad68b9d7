import { cellOf } from '../formats/cells.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { formOf } from '../formats/formats.ts';
import { nameOfCell, nameOfPath } from '../formats/names.ts';
import { formatQuantity } from '../report/quantities.ts';
import type { CellValue } from '../report/report.ts';
import type { Place } from './blocks.ts';
import type { CellReading, ImportIssue, ImportIssueCode } from './import-draft.ts';
import type { DeclaredRow } from './label-index.ts';
import { type AmountUnit, readSlot } from './read-slot.ts';
import type { RowReading } from './row-reading.ts';
import type { Slot } from './slots.ts';
import type { Vector } from './vectors.ts';

/** The readings of one row's cells and why any of them is not certain. */
export interface ReadRow {
  readonly readings: readonly (readonly [CellKey, CellReading])[];
  readonly issues: readonly ImportIssue[];
  /** What the file printed is not known for certain, so that its sums cannot be judged. */
  readonly isOpen: boolean;
}

interface RowContext {
  readonly generation: Generation;
  readonly row: DeclaredRow;
  readonly amountUnit: AmountUnit;
}

interface CellOutcome {
  readonly reading: CellReading;
  readonly issue: ImportIssue | null;
}

const tableName = (generation: Generation, row: DeclaredRow) =>
  formOf(generation).tables.find(({ key }) => key === row.table)?.name ?? '';

/** How a message calls the row: “（一）予以公开”一行, or 表四, whose row has no name. */
function nameOfRow({ generation, row }: RowContext): string {
  const name = nameOfPath(row.path);
  return name === '' ? tableName(generation, row) : `“${name}”一行`;
}

const joinTexts = (slots: readonly (Slot | null)[]) => slots.flatMap((slot) => (slot ? [slot.text] : [])).join(' ');

function outcome(
  reading: CellReading,
  issue: {
    code: ImportIssueCode;
    cell: CellKey;
    message: string;
    choices?: readonly CellValue[];
    source?: string;
  } | null,
): CellOutcome {
  if (!issue) return { reading, issue: null };
  const { code, cell, message, choices = [], source = reading.source } = issue;
  return { reading, issue: { code, cell, source, message, place: reading.place, choices } };
}

const blankAt = (place: Place | null): CellReading => ({ value: null, source: '', place });

function readValue(context: RowContext, cell: CellKey, slot: Slot | null, place: Place): CellOutcome {
  if (!slot) return outcome(blankAt(place), null);
  const { unit } = cellOf(context.generation, cell);
  const { value, remark } = readSlot(slot, unit, context.amountUnit);
  return outcome({ value, source: slot.text, place: slot.place }, remark && { ...remark, cell });
}

const shown = (context: RowContext, cell: CellKey, value: CellValue) =>
  value === null ? '空' : formatQuantity(value, cellOf(context.generation, cell).unit);

/** The values read, each reported with the reason all of them share. */
const reasons: Record<'detached' | 'unsure' | 'moved', string> = {
  detached: '的标签和数在原文里分开了，按先后次序，',
  unsure: '前后的数对不上，可能错了位，',
  moved: '上面的列名次序与官方表不同，',
};

function readDoubtful(context: RowContext, vector: Vector, place: Place, doubt: keyof typeof reasons): CellOutcome[] {
  const why = nameOfRow(context) + reasons[doubt];
  return context.row.cells.map((cell, at) => {
    const { reading } = readValue(context, cell, vector[at] ?? null, place);
    const message = `${why}这一格读作 ${shown(context, cell, reading.value)}，请核对原文。`;
    return outcome(reading, {
      code: 'ambiguous',
      cell,
      message,
      choices: [reading.value],
      source: joinTexts(vector),
    });
  });
}

function readCutOff(context: RowContext, vector: Vector, place: Place): CellOutcome[] {
  const count = vector.filter((slot) => slot !== null).length;
  return context.row.cells.map((cell, at) => {
    const { reading } = readValue(context, cell, vector[at] ?? null, place);
    const why = `原文到${nameOfRow(context)}的第 ${count} 个数就断了，`;
    if (vector[at]) {
      const message = `${why}按先后次序，这一格读作 ${shown(context, cell, reading.value)}，请核对原文。`;
      return outcome(reading, { code: 'blank-run', cell, message, choices: [reading.value] });
    }
    return outcome(blankAt(null), { code: 'missing', cell, message: `${why}这一格没有读到，请补填。` });
  });
}

/** All values are certain but the last, behind which the source breaks off, and the blanks after it. */
function readAtEnd(context: RowContext, vector: Vector, place: Place): CellOutcome[] {
  const last = vector.findLastIndex((slot) => slot !== null);
  return context.row.cells.map((cell, at) => {
    const found = readValue(context, cell, vector[at] ?? null, place);
    if (at < last || found.issue) return found;
    const read = shown(context, cell, found.reading.value);
    const message = `原文到这里就断了，这一格读作 ${read}，后面可能还有数字，请核对原文。`;
    return outcome(found.reading, { code: 'blank-run', cell, message, choices: [found.reading.value] });
  });
}

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

function readOpen(context: RowContext, open: Open, vectors: readonly Vector[]): CellOutcome[] {
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

const readSlotValue = (context: RowContext, cell: CellKey, slot: Slot) =>
  readSlot(slot, cellOf(context.generation, cell).unit, context.amountUnit).value;

function readConflict(context: RowContext, vectors: readonly Vector[], place: Place): CellOutcome[] {
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
function readMerged(context: RowContext, vector: Vector, place: Place): CellOutcome[] {
  const takesAll = context.row.at.endsWith('.misc');
  const why = '原文的“（六）其他处理”只有一行，没有分三行，';
  return context.row.cells.map((cell, at) => {
    const value = vector[at] ? readSlotValue(context, cell, vector[at]) : null;
    const message = takesAll
      ? `${why}${shown(context, cell, value)} 是否全计入“3.其他”，请确认后填写。`
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

function readNothing(context: RowContext, place: Place | null): CellOutcome[] {
  const why = place ? `原文${nameOfRow(context)}的后面没有数，` : `原文没有读到${nameOfRow(context)}，`;
  return context.row.cells.map((cell) => {
    const name = nameOfCell(cellOf(context.generation, cell));
    return outcome(blankAt(place), { code: 'missing', cell, message: `${why}“${name}”这一格先空着，请补填。` });
  });
}

function outcomesOf(context: RowContext, reading: RowReading, vectors: readonly Vector[]): CellOutcome[] {
  switch (reading.kind) {
    case 'read':
      if (reading.doubt === 'cut-off') return readCutOff(context, reading.vector, reading.place);
      if (reading.doubt === 'at-end') return readAtEnd(context, reading.vector, reading.place);
      if (reading.doubt) return readDoubtful(context, reading.vector, reading.place, reading.doubt);
      return context.row.cells.map((cell, at) => readValue(context, cell, reading.vector[at] ?? null, reading.place));
    case 'open':
      return readOpen(context, reading, vectors);
    case 'conflict':
      return readConflict(context, reading.vectors, reading.place);
    case 'merged':
      return readMerged(context, reading.vector, reading.place);
    case 'blank':
      return context.row.cells.map(() => outcome(blankAt(reading.place), null));
    case 'unlabelled':
      return readNothing(context, reading.place);
    case 'absent':
      return readNothing(context, null);
  }
}

function isOpenReading(reading: RowReading): boolean {
  if (reading.kind === 'read') return reading.doubt === 'detached' || reading.doubt === 'cut-off';
  return reading.kind !== 'blank';
}

/** @param vectors the placements that are left for an open row; empty for any other. */
export function readCells(context: RowContext, reading: RowReading, vectors: readonly Vector[]): ReadRow {
  const outcomes = outcomesOf(context, reading, vectors);
  return {
    readings: context.row.cells.flatMap((cell, at) => {
      const found = outcomes[at];
      return found ? [[cell, found.reading] as const] : [];
    }),
    issues: outcomes.flatMap(({ issue }) => (issue ? [issue] : [])),
    isOpen: isOpenReading(reading),
  };
}
