import type { TableKey } from '../formats/form.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { detectAmountUnit } from './amount-units.ts';
import { blockId, findMovedBlocks, type MovedBlock } from './check-columns.ts';
import { keepsBlanks } from './doubt-rows.ts';
import { findWrongTotals } from './find-wrong-totals.ts';
import type { ImportDraft, ImportIssue } from './import-draft.ts';
import type { ReadItems } from './items.ts';
import { labelIndexOf } from './label-index.ts';
import { placeReview } from './place-review.ts';
import { placeRows, type Stray } from './place-rows.ts';
import { readCells } from './read-cells.ts';
import type { AmountUnit } from './read-slot.ts';
import type { RowReading } from './row-reading.ts';
import { solvePlacements } from './solve-placements.ts';
import type { SourceLine } from './source-lines.ts';

export interface AlignedTables {
  readonly readings: ImportDraft['readings'];
  readonly issues: readonly ImportIssue[];
}

function strayIssue({ item, vector }: Stray): ImportIssue {
  const slots = vector ?? item.slots;
  const source = slots.flatMap((slot) => (slot && slot.text !== '' ? [slot.text] : [])).join(' ');
  return {
    code: 'extra',
    cell: null,
    source: item.words === '' ? source : `${item.words} ${source}`,
    message: `原文里的“${source}”在表中没有对应的格，没有读入，请看看它是不是别的行的数。`,
    place: item.place,
    choices: [],
  };
}

const tables: readonly TableKey[] = ['proactive', 'requests', 'review'];

const notNumbers = (issues: readonly ImportIssue[]) =>
  issues.flatMap(({ code, cell }) => (code === 'not-a-number' && cell ? [cell] : []));

interface ReadTable extends AlignedTables {
  /** Cells of which is not certain what the file printed. */
  readonly inDoubt: readonly CellKey[];
}

interface TableContext {
  readonly generation: Generation;
  readonly read: ReadItems;
  readonly amountUnit: AmountUnit;
  readonly moved: ReadonlySet<MovedBlock>;
}

/** Values under headings in another order are read as they come, and every one of them is in doubt. */
function doubtMoved(reading: RowReading): RowReading {
  return reading.kind === 'read' ? { ...reading, doubt: reading.doubt ?? 'moved' } : reading;
}

function readTable(table: TableKey, { generation, read, amountUnit, moved }: TableContext): ReadTable {
  const items = read.items.filter((item) => item.table === table);
  const rows = labelIndexOf(generation).rows[table];
  const placed = table === 'review' ? placeReview(items, rows) : placeRows(items, rows, keepsBlanks(read.items));
  const solutions = solvePlacements(generation, placed.readings);
  const readRows = rows.map((row) => {
    const found: RowReading = placed.readings.get(row) ?? { kind: 'absent' };
    const reading = moved.has(blockId(table, row.block)) ? doubtMoved(found) : found;
    return { row, ...readCells({ generation, row, amountUnit }, reading, solutions.get(row) ?? []) };
  });
  return {
    readings: Object.fromEntries(readRows.flatMap(({ readings }) => readings)),
    issues: [...readRows.flatMap(({ issues }) => issues), ...placed.strays.map(strayIssue)],
    inDoubt: readRows.flatMap(({ row, issues, isOpen }) => (isOpen ? row.cells : notNumbers(issues))),
  };
}

/** Every cell of the generation as the items say, with an issue for each that is not certain. */
export function alignTables(generation: Generation, read: ReadItems, lines: readonly SourceLine[]): AlignedTables {
  const moved = findMovedBlocks(lines, labelIndexOf(generation));
  const context: TableContext = { generation, read, amountUnit: detectAmountUnit(lines), moved };
  const parts = tables.map((table) => readTable(table, context));
  const readings: ImportDraft['readings'] = Object.assign({}, ...parts.map((part) => part.readings));
  const inDoubt = new Set(parts.flatMap((part) => part.inDoubt));
  return {
    readings,
    issues: [...parts.flatMap(({ issues }) => issues), ...findWrongTotals(generation, readings, inDoubt)],
  };
}
