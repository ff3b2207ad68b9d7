import { cellOf, isCellKey } from '../formats/cells.ts';
import type { CellKey } from '../formats/formats.ts';
import { type CellValue, type LinkedReport, type Report, type TextKey, textKeys } from './report.ts';

/**
 * One thing the clerk did. `source` is what was typed where the number alone would not say it, else `null`; a text is
 * as it is stored, its links included.
 */
export type Change =
  | { readonly kind: 'set-cell'; readonly cell: CellKey; readonly value: CellValue; readonly source: string | null }
  | { readonly kind: 'set-text'; readonly text: TextKey; readonly value: string }
  | { readonly kind: 'set-unit'; readonly value: string }
  | { readonly kind: 'set-issued-on'; readonly value: string | null };

export interface ChangeRefusal {
  /** `read-only` is the store's own: the report is signed off. */
  readonly code: 'unknown-cell' | 'derived-cell' | 'unknown-text' | 'read-only';
  readonly change: Change;
}

/** Whether a report's totals follow from their parts or stand as its file printed them. */
export type Totals = 'derived' | 'printed';

/**
 * A change can only be refused for addressing what the report does not have, never for what it says. A printed total is
 * a fact of its own and can be put right like any other figure.
 */
export function refusalOf(report: LinkedReport, change: Change, totals: Totals = 'derived'): ChangeRefusal | null {
  if (change.kind === 'set-cell') {
    if (!isCellKey(report.generation, change.cell)) return { code: 'unknown-cell', change };
    const isSum = cellOf(report.generation, change.cell).kind === 'sum';
    if (isSum && totals === 'derived') return { code: 'derived-cell', change };
  }
  if (change.kind === 'set-text' && !textKeys.includes(change.text)) return { code: 'unknown-text', change };
  return null;
}

function withCell(report: LinkedReport, { cell, value, source }: Extract<Change, { kind: 'set-cell' }>): LinkedReport {
  const { [cell]: _replaced, ...others } = report.sources;
  const sources = source === null ? others : { ...others, [cell]: source };
  return { ...report, cells: { ...report.cells, [cell]: value }, sources };
}

/** What changes no text, and so brings no link. */
type ChangeBesideTexts = Exclude<Change, { kind: 'set-text' }>;

export function applyChange(report: Report, change: ChangeBesideTexts): Report;
export function applyChange(report: LinkedReport, change: Change): LinkedReport;
export function applyChange(report: LinkedReport, change: Change): LinkedReport {
  switch (change.kind) {
    case 'set-cell':
      return withCell(report, change);
    case 'set-text':
      return { ...report, texts: { ...report.texts, [change.text]: change.value } };
    case 'set-unit':
      return { ...report, unit: change.value };
    case 'set-issued-on':
      return { ...report, issuedOn: change.value };
  }
}

export function applyChanges(report: Report, changes: readonly ChangeBesideTexts[]): Report;
export function applyChanges(report: LinkedReport, changes: readonly Change[]): LinkedReport;
export function applyChanges(report: LinkedReport, changes: readonly Change[]): LinkedReport {
  return changes.reduce<LinkedReport>((changed, change) => applyChange(changed, change), report);
}

/** The change that brings back what `change` would replace in `report`. */
export function inverseOf(report: LinkedReport, change: Change): Change {
  switch (change.kind) {
    case 'set-cell':
      return {
        kind: 'set-cell',
        cell: change.cell,
        value: report.cells[change.cell] ?? null,
        source: report.sources[change.cell] ?? null,
      };
    case 'set-text':
      return { kind: 'set-text', text: change.text, value: report.texts[change.text] };
    case 'set-unit':
      return { kind: 'set-unit', value: report.unit };
    case 'set-issued-on':
      return { kind: 'set-issued-on', value: report.issuedOn };
  }
}
