import { type FoundLabel, findLabel, findLabelBeforeFigures } from './find-label.ts';
import type { LabelIndex } from './label-index.ts';
import { figuresIn, type Slot, slotsOf } from './slots.ts';
import type { SourceCell, SourceLine } from './source-lines.ts';

/** What one row of a source table holds. */
export type RowContent =
  | { readonly kind: 'row'; readonly found: FoundLabel; readonly slots: readonly Slot[]; readonly isDoubtful: boolean }
  | { readonly kind: 'figures'; readonly slots: readonly Slot[]; readonly words: string; readonly group: string | null }
  | { readonly kind: 'labels'; readonly found: readonly FoundLabel[] }
  | { readonly kind: 'blank'; readonly slots: readonly Slot[] }
  | { readonly kind: 'side-by-side' };

interface ReadCell {
  readonly cell: SourceCell;
  readonly figures: readonly Slot[] | null;
  readonly found: FoundLabel | null;
}

function readCell(cell: SourceCell, index: LabelIndex, group: number): ReadCell {
  const figures = figuresIn(cell, group);
  return { cell, figures, found: figures || cell.text === '' ? null : findLabel(cell.text, index) };
}

const isRowLabel = ({ found }: ReadCell) => found?.label.kind === 'row';
const hasFigure = ({ figures }: ReadCell) => figures?.some(({ kind }) => kind === 'value') ?? false;

/** 行政许可 97 in one box counts as two. */
function splitLabelled(cells: readonly SourceCell[], index: LabelIndex): SourceCell[] {
  return cells.flatMap((cell) => {
    if (findLabel(cell.text, index)?.near === false) return [cell];
    const before = figuresIn(cell, 0) ? null : findLabelBeforeFigures(cell.text, index);
    if (!before) return [cell];
    const part = (text: string): SourceCell => ({ ...cell, literal: text, text, span: 1 });
    return [part(cell.text.slice(0, before.restStart).trim()), part(cell.text.slice(before.restStart).trim())];
  });
}

function isSideBySide(cells: readonly ReadCell[]): boolean {
  const labels = cells.flatMap((cell, at) => (isRowLabel(cell) ? [at] : []));
  const [first, second] = labels;
  if (first === undefined || second === undefined) return false;
  return cells.slice(first, second).some(hasFigure) && cells.slice(second).some(hasFigure);
}

/** The row's label is the last one before its figures: a group's label may stand before it. */
function findOwnLabel(cells: readonly ReadCell[]): number {
  const firstFigure = cells.findIndex(hasFigure);
  const before = firstFigure < 0 ? cells : cells.slice(0, firstFigure);
  return before.findLastIndex(isRowLabel);
}

function readOrphan(cells: readonly ReadCell[], group: number): RowContent {
  const firstFigure = cells.findIndex(hasFigure);
  const lastWords = cells.slice(0, firstFigure).findLastIndex(({ cell, figures }) => !figures && cell.text !== '');
  const labels = cells.slice(0, lastWords + 1);
  const groupLabel = labels.findLast(({ found }) => found?.label.kind === 'group')?.found?.label;
  return {
    kind: 'figures',
    slots: cells.slice(lastWords + 1).flatMap(({ cell }) => slotsOf(cell, group)),
    words: labels.map(({ cell }) => cell.text).join(''),
    group: groupLabel?.kind === 'group' ? groupLabel.at : null,
  };
}

function readLabels(cells: readonly ReadCell[]): RowContent {
  const rows = cells.filter(isRowLabel);
  const found = cells.flatMap((cell) => (cell.found && (rows.length < 2 || !isRowLabel(cell)) ? [cell.found] : []));
  return { kind: 'labels', found };
}

export function readRow(line: SourceLine, index: LabelIndex, group: number): RowContent {
  const cells = splitLabelled(line.cells, index).map((cell) => readCell(cell, index, group));
  if (cells.every(({ cell, figures }) => cell.text === '' || figures?.every(({ kind }) => kind === 'blank'))) {
    return { kind: 'blank', slots: cells.flatMap(({ cell }) => slotsOf(cell, group)) };
  }
  if (isSideBySide(cells)) return { kind: 'side-by-side' };
  const own = findOwnLabel(cells);
  const found = cells[own]?.found;
  const slots = cells.slice(own + 1).flatMap(({ cell }) => slotsOf(cell, group));
  const isHeading = cells.slice(own + 1).some((cell) => cell.found) || cells.filter(isRowLabel).length > 1;
  if (found && slots.length > 0 && (!isHeading || cells.some(hasFigure))) {
    return { kind: 'row', found, slots, isDoubtful: cells.slice(0, own).some(isRowLabel) };
  }
  return cells.some(hasFigure) ? readOrphan(cells, group) : readLabels(cells);
}
