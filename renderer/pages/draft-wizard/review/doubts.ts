import type { ImportDraft, ImportIssue } from '../../../../shared/alignment/import-draft.ts';
import { cellsOf } from '../../../../shared/formats/cells.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';

/** One thing to look at: a cell with everything said about it, or a note that names no cell. */
export type Doubt =
  | { readonly kind: 'cell'; readonly id: string; readonly cell: CellKey; readonly issues: readonly ImportIssue[] }
  | { readonly kind: 'note'; readonly id: string; readonly cell: null; readonly issues: readonly ImportIssue[] };

function notesOf(issues: readonly ImportIssue[]): Doubt[] {
  return issues.flatMap((issue, index): Doubt[] =>
    issue.cell === null ? [{ kind: 'note', id: `note-${index}`, cell: null, issues: [issue] }] : [],
  );
}

/**
 * The doubts in the order they are gone through: first what concerns the whole form (the wrong form for the year), then
 * the cells as they are printed, then what found no cell.
 */
export function doubtsOf(draft: ImportDraft): readonly Doubt[] {
  if (draft.generation === null) return [];
  const byCell = Map.groupBy(draft.issues, (issue) => issue.cell);
  const cells = cellsOf(draft.generation).flatMap(({ key }): Doubt[] => {
    const issues = byCell.get(key);
    return issues ? [{ kind: 'cell', id: key, cell: key, issues }] : [];
  });
  const notes = notesOf(draft.issues);
  const isAboutForm = (doubt: Doubt) => doubt.issues.some((issue) => issue.code === 'format');
  return [...notes.filter(isAboutForm), ...cells, ...notes.filter((note) => !isAboutForm(note))];
}
