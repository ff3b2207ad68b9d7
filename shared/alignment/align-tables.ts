import type { TableKey } from '../formats/form.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { detectAmountUnit } from './amount-units.ts';
import { findWrongTotals } from './find-wrong-totals.ts';
import type { CellReading, ImportDraft, ImportIssue } from './import-draft.ts';
import type { ReadItems } from './items.ts';
import { labelIndexOf } from './label-index.ts';
import { placeReview } from './place-review.ts';
import { placeRows, type Stray } from './place-rows.ts';
import { readCells } from './read-cells.ts';
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

/** Doubts that leave open what the file printed, so that its sums cannot be judged. */
const isOpenDoubt = ({ code }: ImportIssue) =>
  code === 'blank-run' || code === 'ambiguous' || code === 'missing' || code === 'not-a-number';

/** Every cell of the generation as the items say, with an issue for each that is not certain. */
export function alignTables(generation: Generation, read: ReadItems, lines: readonly SourceLine[]): AlignedTables {
  const index = labelIndexOf(generation);
  const amountUnit = detectAmountUnit(lines);
  const readings: { [K in CellKey]?: CellReading } = {};
  const issues: ImportIssue[] = [];
  for (const table of tables) {
    const items = read.items.filter((item) => item.table === table);
    const rows = index.rows[table];
    const placed = table === 'review' ? placeReview(items, rows) : placeRows(items, rows);
    const solutions = solvePlacements(generation, placed.readings);
    for (const row of rows) {
      const reading = placed.readings.get(row) ?? { kind: 'absent' };
      const cells = readCells({ generation, row, amountUnit }, reading, solutions.get(row) ?? []);
      for (const [key, cell] of cells.readings) readings[key] = cell;
      issues.push(...cells.issues);
    }
    issues.push(...placed.strays.map(strayIssue));
  }
  const inDoubt = new Set(issues.filter(isOpenDoubt).flatMap(({ cell }) => (cell ? [cell] : [])));
  return { readings, issues: [...issues, ...findWrongTotals(generation, readings, inDoubt)] };
}
