import type { Unit } from '../../shared/formats/form.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import { isBlank } from '../../shared/report/blanks.ts';
import type { Change } from '../../shared/report/change.ts';
import { formatQuantity, readQuantity } from '../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../shared/report/report.ts';
import type { ValueBox } from './sheet.ts';

/** What a cell shows. `as-typed`: it is no number the cell can hold, kept as it was typed and marked. */
export interface CellFace {
  readonly kind: 'blank' | 'number' | 'as-typed';
  readonly text: string;
  /** The words around a number that was kept (约36); `null` where the number says it all. */
  readonly source: string | null;
}

export function faceOf(report: Report, key: CellKey, unit: Unit): CellFace {
  const value = valueAt(report, key);
  const source = report.sources[key] ?? null;
  if (value !== null) return { kind: 'number', text: formatQuantity(value, unit), source };
  if (source === null || isBlank(report, { key, unit })) return { kind: 'blank', text: source ?? '', source: null };
  return { kind: 'as-typed', text: source, source };
}

/** What stands in the input when an existing entry is edited: the words that were typed, not only the number kept. */
export function entryText(report: Report, box: ValueBox): string {
  const face = faceOf(report, box.key, box.cell.unit);
  return face.source ?? face.text;
}

/**
 * The change that puts a typed or pasted text into a cell. The text is kept as `source` whenever the number alone would
 * not say it; blanks (empty, `/`, 无) become 未填, never 0.
 */
export function entryChange(box: ValueBox, text: string): Extract<Change, { kind: 'set-cell' }> {
  const { value, remarks } = readQuantity(text, box.cell.unit);
  const source = remarks.length > 0 ? text.trim().slice(0, maxSourceLength) : null;
  return { kind: 'set-cell', cell: box.key, value, source };
}

/** As the back end accepts it. */
const maxSourceLength = 1_000;

export function clearChange(box: ValueBox): Extract<Change, { kind: 'set-cell' }> {
  return { kind: 'set-cell', cell: box.key, value: null, source: null };
}

/** False where the change would leave the cell as it is, so that nothing need be saved. */
export function changesCell(report: Report, change: Extract<Change, { kind: 'set-cell' }>): boolean {
  return valueAt(report, change.cell) !== change.value || (report.sources[change.cell] ?? null) !== change.source;
}
