import { cellsOf } from '../../../../shared/formats/cells.ts';
import { sameCellIn } from '../../../../shared/formats/crosswalk.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { carriedFrom } from '../../../../shared/report/carry-over.ts';
import { type Report, valueAt } from '../../../../shared/report/report.ts';

/**
 * Whose file answers „这个数从哪里来": `own` the imported report itself, `last-year` the report beside a draft, `carried`
 * where the draft's own figure was brought along from another row of that report. `cell` is one of that report.
 */
export type Origin =
  | { readonly kind: 'own'; readonly cell: CellKey }
  | { readonly kind: 'last-year'; readonly cell: CellKey }
  | { readonly kind: 'carried'; readonly cell: CellKey }
  | { readonly kind: 'none'; readonly why: string };

export interface Opened {
  readonly report: Report;
  readonly isImported: boolean;
  readonly previous: Report | null;
}

export function originOf({ report, isImported, previous }: Opened, cell: CellKey): Origin {
  if (isImported) return { kind: 'own', cell };
  if (!previous) return { kind: 'none', why: '这份报告是在这里填写的，也没有上年的报告，所以没有原文可看。' };
  const carried = carriedFrom(cell);
  const figure = valueAt(report, cell);
  if (carried && figure !== null && figure === valueAt(previous, carried)) return { kind: 'carried', cell: carried };
  const same = sameCellIn(previous.generation, report.generation, cell);
  if (same === null) return { kind: 'none', why: '上年用的是旧表，没有和这一格相同的数，所以没有原文可看。' };
  return { kind: 'last-year', cell: same };
}

/** The open report's cell for one that was pointed at in the source; `null` where it has none. */
export function cellFor({ report, isImported, previous }: Opened, picked: CellKey): CellKey | null {
  if (isImported) return picked;
  if (!previous) return null;
  const found = cellsOf(report.generation).find(
    ({ key }) => sameCellIn(previous.generation, report.generation, key) === picked,
  );
  return found?.key ?? null;
}
