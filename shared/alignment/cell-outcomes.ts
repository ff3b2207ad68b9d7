import { cellOf } from '../formats/cells.ts';
import { type CellKey, formOf, type Generation } from '../formats/formats.ts';
import { nameOfPath } from '../formats/names.ts';
import { formatQuantity } from '../report/quantities.ts';
import type { CellValue } from '../report/report.ts';
import type { Place } from './blocks.ts';
import type { DeclaredRow } from './declared-labels.ts';
import type { CellReading, ImportIssue, ImportIssueCode } from './import-draft.ts';
import { type AmountUnit, readSlot } from './read-slot.ts';
import type { Slot } from './slots.ts';

/** The row whose cells are read, and what bare figures in it stand for. */
export interface RowContext {
  readonly generation: Generation;
  readonly row: DeclaredRow;
  readonly amountUnit: AmountUnit;
}

export interface CellOutcome {
  readonly reading: CellReading;
  readonly issue: ImportIssue | null;
}

const tableName = (generation: Generation, row: DeclaredRow) =>
  formOf(generation).tables.find(({ key }) => key === row.table)?.name ?? '';

/** How a message calls the row: “（一）予以公开”一行, or 表四, whose row has no name. */
export function nameOfRow({ generation, row }: RowContext): string {
  const name = nameOfPath(row.path);
  return name === '' ? tableName(generation, row) : `“${name}”一行`;
}

export const joinTexts = (slots: readonly (Slot | null)[]) =>
  slots.flatMap((slot) => (slot ? [slot.text] : [])).join(' ');

/** A reading with why it is not certain; the issue's source is the reading's own unless the whole row speaks. */
export function outcome(
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

export const blankAt = (place: Place | null): CellReading => ({ value: null, source: '', place });

export function readValue(context: RowContext, cell: CellKey, slot: Slot | null, place: Place): CellOutcome {
  if (!slot) return outcome(blankAt(place), null);
  const { unit } = cellOf(context.generation, cell);
  const { value, remark } = readSlot(slot, unit, context.amountUnit);
  return outcome({ value, source: slot.text, place: slot.place }, remark && { ...remark, cell });
}

/** A value as the form prints it, for a sentence. */
export const shown = (context: RowContext, cell: CellKey, value: CellValue) =>
  value === null ? '未填' : formatQuantity(value, cellOf(context.generation, cell).unit);

export const readSlotValue = (context: RowContext, cell: CellKey, slot: Slot): CellValue =>
  readSlot(slot, cellOf(context.generation, cell).unit, context.amountUnit).value;
