import { nameOfCell } from '../../shared/formats/names.ts';
import { applyChanges, type Change } from '../../shared/report/change.ts';
import { formatQuantity, readQuantity } from '../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import { changesCell, entryChange } from './cell-entry.ts';
import type { PastedCell } from './pasted-block.ts';
import type { ValueBox } from './sheet.ts';

/** What became of a paste: either all of it is told in `notes`, or nothing was changed. */
export type Placement =
  | {
      readonly kind: 'placed';
      readonly changes: readonly Change[];
      /** The boxes that were written, in reading order. */
      readonly boxes: readonly ValueBox[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly message: string };

export interface Pair {
  readonly box: ValueBox;
  readonly cell: PastedCell;
}

/** A pasted total that is not what its parts give. */
export interface TotalClash {
  readonly box: ValueBox;
  readonly pasted: string;
  readonly derived: string;
}

const inputPairs = (pairs: readonly Pair[]) => pairs.filter(({ box, cell }) => box.editable && !cell.covered);

/** The changes of a paste; cells that already hold the same are left out, totals always are. */
export function changesOf(report: Report, pairs: readonly Pair[]): Change[] {
  return inputPairs(pairs)
    .map(({ box, cell }) => entryChange(box, cell.text))
    .filter((change) => changesCell(report, change));
}

/** Pasted totals that disagree with the totals the report will have after the paste; blank ones claim nothing. */
export function clashesOf(report: Report, pairs: readonly Pair[]): TotalClash[] {
  const after = withDerivedTotals(applyChanges(report, changesOf(report, pairs)));
  return pairs.flatMap(({ box, cell }): TotalClash[] => {
    if (box.editable || cell.covered || cell.text === '') return [];
    const derived = valueAt(after, box.key);
    if (readQuantity(cell.text, box.cell.unit).value === derived) return [];
    const printed = derived === null ? '未填' : formatQuantity(derived, box.cell.unit);
    return [{ box, pasted: cell.text, derived: printed }];
  });
}

export function clashSentence({ box, pasted, derived }: TotalClash): string {
  return `「${nameOfCell(box.cell)}」粘贴的是 ${pasted}，各项之和是 ${derived}`;
}

const unreadable = (pair: Pair) =>
  readQuantity(pair.cell.text, pair.box.cell.unit).remarks.some((remark) => /not-a-number|too-fine/.test(remark));

/** A placed block with everything the clerk should know about it, the count first. */
export function placed(report: Report, pairs: readonly Pair[], remarks: readonly string[] = []): Placement {
  const written = inputPairs(pairs);
  const changes = changesOf(report, pairs);
  const bad = written.filter(unreadable).length;
  const [clash, ...moreClashes] = clashesOf(report, pairs);
  const rest = moreClashes.length > 0 ? `，另有 ${moreClashes.length} 处` : '';
  return {
    kind: 'placed',
    changes,
    boxes: written.map(({ box }) => box),
    notes: [
      changes.length === 0 ? '粘贴的内容与表里相同，没有改动。' : `已粘贴 ${written.length} 格。`,
      ...(bad > 0 ? [`${bad} 格不是数，已照原样留下并标红。`] : []),
      ...(clash ? [`总计由程序计算，没有写入：${clashSentence(clash)}${rest}。`] : []),
      ...remarks,
    ],
  };
}
