import { parseXml } from '../read-xml.ts';
import type { Area, Sheet, SheetCell, SheetCounter } from '../sheet.ts';
import { showNumber } from '../show-number.ts';
import type { CellFormats } from './cell-formats.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly counter: SheetCounter;
}

/** BC12 → row 11, column 54. */
function addressOf(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':');
  const first = addressOf(from);
  const last = addressOf(to);
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
}

/** A box while its element is open. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** An empty value that was saved is a value too. */
  hasValue: boolean;
  inline: string;
  formula: string;
}

function shownText(cell: OpenCell, { strings, formats }: SheetContext): string {
  const { type, value } = cell;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return cell.inline;
  if (!cell.hasValue && cell.formula !== '') return `=${cell.formula}`;
  if (type === 'str' || type === 'e' || type === 'd') return value;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return value === '' || !Number.isFinite(Number(value))
    ? value
    : showNumber(Number(value), formats.codeOf(cell.style));
}

type Attributes = Readonly<Record<string, string>>;

/** Follows the events of one worksheet. A formula is shown by the value that was saved with it; without one it stays a formula. */
export function readSheet(bytes: Uint8Array, context: SheetContext): Sheet {
  const rows = new Map<number, Map<number, SheetCell>>();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  const path: string[] = [];
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;

  const openRow = ({ r, hidden }: Attributes) => {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (hidden === '1' || hidden === 'true') hiddenRows.add(row);
  };
  const openCell = ({ r = '', t = 'n', s = '0' }: Attributes) => {
    const address = addressOf(r) ?? { row, column: column + 1 };
    column = address.column;
    cell = { ...address, type: t, style: Number(s), value: '', hasValue: t === 'str', inline: '', formula: '' };
  };
  const closeCell = () => {
    if (!cell) return;
    const shown = { text: shownText(cell, context), boxed: cell.formula !== '' || context.formats.isBoxed(cell.style) };
    if (shown.text !== '' || shown.boxed) {
      context.counter.countCell(shown.text === '' ? 0 : cell.column);
      const cells = rows.get(cell.row) ?? new Map<number, SheetCell>();
      rows.set(cell.row, cells.set(cell.column, shown));
    }
    cell = null;
  };
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: openRow,
    c: openCell,
    mergeCell: ({ ref = '' }) => {
      context.counter.countMerge();
      const area = areaOf(ref);
      if (area) merges.push(area);
    },
    col: ({ min, max, hidden }) => {
      if (hidden === '1' || hidden === 'true') hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
    },
  };
  parseXml(bytes, {
    open: (name, attributes) => {
      path.push(name);
      if (name === 'v' && cell) cell.hasValue = true;
      openers[name]?.(attributes);
    },
    text: (text) => {
      if (!cell) return;
      const name = path.at(-1);
      if (name === 'v') cell.value += text;
      else if (name === 'f') cell.formula += text;
      else if (name === 't' && !path.includes('rPh')) cell.inline += text;
    },
    close: () => {
      if (path.pop() === 'c') closeCell();
    },
  });
  return {
    rows,
    merges,
    isHiddenRow: (index) => hiddenRows.has(index),
    isHiddenColumn: (index) => hiddenColumns.some(([first, last]) => first <= index && index <= last),
  };
}
