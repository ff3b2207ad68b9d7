import type { Unit } from '../formats/form.ts';
import { readQuantity } from '../report/quantities.ts';
import type { Place } from './blocks.ts';
import type { SourceCell } from './source-lines.ts';

/**
 * One place for a value behind a row's label. `filler` stands for blanks whose number or places are lost, `words` for a
 * text that is no figure, `glued` for digits of several cells without anything between them.
 */
export interface Slot {
  readonly kind: 'value' | 'blank' | 'filler' | 'words' | 'glued';
  /** The literal text. */
  readonly text: string;
  readonly place: Place;
  /** Figures on lines that touch share a group; column-wise prints are told by it. */
  readonly group: number;
  /** How many columns of the source the box covers. */
  readonly span: number;
  /** Place in the source table's grid; `null` for one of several figures in a box. */
  readonly column: number | null;
}

const note = /(?<=\d\S{0,3})\s*\([^()]*\)?$/u;

export const withoutFigureNote = (text: string) => (text.includes('(') ? text.replace(note, '') : text);

/** Nearly every figure is one of these, and reading it in full costs a hundred times as much. */
const plainCount = /^\d{1,9}$/;

function isFigure(text: string): boolean {
  if (plainCount.test(text)) return true;
  if (!/\d/.test(text)) return false;
  const bare = withoutFigureNote(text);
  const reads = (unit: Unit) => !readQuantity(bare, unit).remarks.includes('not-a-number');
  return reads('件') || reads('万元');
}

const isBlankMark = (text: string) => /^(?:[-/\\]+|无|不适用|未填)$/u.test(text);

/** The figures a cell consists of: one, or several parted by spaces; `null` where it says anything else. */
export function figuresIn(cell: SourceCell, group: number): Slot[] | null {
  const { text, place, column } = cell;
  if (text === '') return null;
  const slot = (kind: Slot['kind'], literal: string): Slot => ({
    kind,
    text: literal,
    place,
    group,
    span: 1,
    column,
  });
  if (isBlankMark(text)) return [slot('blank', text)];
  if (isFigure(text.replace(/\s+/g, ''))) {
    const parts = text.split(/\s+/);
    const areSeparate = parts.length > 1 && parts.every((part) => /^[-+]?\d[\d,]*(?:\.\d+)?$/.test(part));
    if (!areSeparate) return [slot('value', cell.literal.trim())];
  }
  const parts = text.split(/\s+/);
  return parts.length > 1 && parts.every((part) => isFigure(part) || isBlankMark(part))
    ? parts.map((part) => ({ ...slot(isBlankMark(part) ? 'blank' : 'value', part), column: null }))
    : null;
}

/** The slot of a cell that stands in a value's place whatever it says. */
export function slotsOf(cell: SourceCell, group: number): Slot[] {
  const figures = figuresIn(cell, group);
  if (figures) return figures;
  const kind = cell.text !== '' ? 'words' : cell.isFiller ? 'filler' : 'blank';
  return [{ kind, text: cell.literal.trim(), place: cell.place, group, span: cell.span, column: cell.column }];
}

/** How many columns of the source slots cover together. */
export const columnsOf = (slots: readonly Slot[]): number => slots.reduce((sum, { span }) => sum + span, 0);
