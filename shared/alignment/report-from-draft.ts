import { cellOf, cellsOf } from '../formats/cells.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { formatQuantity, tidyQuantity } from '../report/quantities.ts';
import { type CellValue, type Report, titleOf } from '../report/report.ts';
import type { CellReading, ImportDraft } from './import-draft.ts';

/** What the clerk settled over what was read; a cell that is named replaces the reading, a blank included. */
export interface ImportDecisions {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly cells?: { readonly [K in CellKey]?: CellValue } | undefined;
}

/** The file's own words where they say more than the number that was kept; `null` where they do not. */
function wordsBeyond(generation: Generation, key: CellKey, { value, source }: CellReading): string | null {
  const tidy = tidyQuantity(source);
  if (tidy === '' || /^[-–—―−/\\]*$/.test(tidy)) return null;
  const printed = formatQuantity(value, cellOf(generation, key).unit);
  return tidy === printed || Number(tidy.replaceAll(',', '')) === Number(printed || Number.NaN) ? null : source.trim();
}

const isSameTitle = (a: string, b: string) => tidyTitle(a) === tidyTitle(b);
const tidyTitle = (title: string) => title.normalize('NFKC').replace(/\s/gu, '');

/**
 * The report a confirmed draft becomes, totals as the file printed them; `null` when the file has none of the official
 * tables. A year that is neither read nor decided becomes 0, which no form is prescribed for.
 */
export function reportFromDraft(draft: ImportDraft, decisions: ImportDecisions = {}): Report | null {
  const { generation } = draft;
  if (generation === null) return null;
  const cells: { [K in CellKey]?: CellValue } = {};
  const sources: { [K in CellKey]?: string } = {};
  for (const { key } of cellsOf(generation)) {
    const decided = decisions.cells?.[key];
    const reading = draft.readings[key];
    cells[key] = decided === undefined ? (reading?.value ?? null) : decided;
    const words = decided === undefined && reading ? wordsBeyond(generation, key, reading) : null;
    if (words !== null) sources[key] = words;
  }
  const { issuedOn, texts } = draft;
  const unit = decisions.unit ?? draft.unit;
  const year = decisions.year ?? draft.year ?? 0;
  const report = { generation, unit, year, issuedOn, cells, sources, texts };
  const isPrinted = draft.title === undefined || isSameTitle(draft.title, titleOf(report));
  return isPrinted ? report : { ...report, printedTitle: draft.title };
}
