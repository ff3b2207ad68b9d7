import type { CellKey } from '../formats/formats.ts';
import type { Edit } from '../narrative/edits.ts';
import { editShown } from '../narrative/linked-offsets.ts';
import type { Report, TextKey } from '../report/report.ts';
import type { Problem } from './check-rule.ts';
import type { Repair } from './finding.ts';

/** The problem with what mends it, where something certainly does. */
export function withRepair(problem: Problem, repair: Repair | null): Problem {
  return repair ? { ...problem, repair } : problem;
}

/** The problem with what might mend it, where anything might. */
export function withChoices(problem: Problem, choices: readonly Repair[]): Problem {
  return choices.length === 0 ? problem : { ...problem, choices };
}

/** One figure put in the place of what stands there, words typed around it included. */
export function cellRepair(label: string, cell: CellKey, value: number): Repair {
  return { label, changes: [{ kind: 'set-cell', cell, value, source: null }] };
}

/**
 * A text with some stretches replaced; `shown` is what will be read in their place, in how many places where in several.
 * Links beside them stay; `null` where an edit would change what a link shows.
 */
export function textRepair(
  report: Report,
  text: TextKey,
  edits: readonly Edit[],
  shown: string,
  places = 1,
): Repair | null {
  const value = edits.length === 0 ? null : editShown(report, text, edits);
  if (value === null) return null;
  const several = places > 1 ? { places } : {};
  return {
    ...several,
    label: `改成“${shown}”${places > 1 ? `（${places} 处）` : ''}`,
    changes: [{ kind: 'set-text', text, value }],
  };
}
