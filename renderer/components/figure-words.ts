import { type Cell, cellOf } from '../../shared/formats/cells.ts';
import { type CellKey, formOf, type Generation } from '../../shared/formats/formats.ts';
import { formatQuantity, readQuantity } from '../../shared/report/quantities.ts';
import type { CellValue } from '../../shared/report/report.ts';

/** A figure with its unit; a blank is said in words. */
export function figureWords(value: CellValue, unit: Cell['unit']): string {
  return value === null ? '未填' : `${formatQuantity(value, unit)} ${unit}`;
}

/** The table's short name and the printed labels that lead to a cell. */
export function cellName(generation: Generation, key: CellKey): string {
  const cell = cellOf(generation, key);
  const table = formOf(generation).tables.find((candidate) => candidate.key === cell.table);
  return `${table?.name ?? ''} ${cell.label}`;
}

/** What the clerk typed for a figure: the value to keep, or why it cannot be kept. */
export type TypedFigure =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly message: string };

export function readTyped(typed: string, unit: Cell['unit']): TypedFigure {
  const { value, remarks } = readQuantity(typed, unit);
  if (remarks.includes('not-a-number')) {
    return { ok: false, message: `「${typed.trim()}」不是数。请填数字；不填就留空。` };
  }
  if (remarks.includes('too-fine')) {
    const limit = unit === '万元' ? '最多六位小数' : `${unit}数要是整数`;
    return { ok: false, message: `「${typed.trim()}」记不下：${limit}。` };
  }
  return { ok: true, value };
}
