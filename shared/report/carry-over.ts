import { cellsOf } from '../formats/cells.ts';
import { sameCellIn } from '../formats/crosswalk.ts';
import { type CellKey, type Generation, generationForYear } from '../formats/formats.ts';
import { type CellValue, emptyReport, type Report, valueAt } from './report.ts';

const carriedOutKey = 'requests.carried_out.';

/** Last year's figure that answers the same question as `key` of a later report; `null` where none does or it was blank. */
export function previousValue(previous: Report, generation: Generation, key: CellKey): CellValue {
  const counterpart = sameCellIn(previous.generation, generation, key);
  return counterpart === null ? null : valueAt(previous, counterpart);
}

/** The cell of last year's 四、结转 that must equal a cell of this year's 二、上年结转; `null` for any other cell. */
export function carriedFrom(key: CellKey): CellKey | null {
  const column = /^requests\.carried_in\.([a-z_]+)$/.exec(key)?.[1];
  return column === undefined ? null : (`${carriedOutKey}${column}` as CellKey);
}

/**
 * The office's draft for `year`: 上年结转 filled by column from last year's 四、结转, last year's text brought along, the rest
 * 未填. A report of any other year lends its text only: its 结转 says nothing about this year's. The text is still last
 * year's word for word: `draftForward` of shared/narrative, which moves its years on, is what makes a draft.
 */
export function draftFrom(previous: Report, year: number, unit: string = previous.unit): Report {
  const draft = emptyReport(generationForYear(year) ?? previous.generation, unit, year);
  const cells: { [K in CellKey]?: CellValue } = {};
  for (const cell of cellsOf(draft.generation)) {
    const source = cell.kind === 'input' ? carriedFrom(cell.key) : null;
    if (source && previous.year === year - 1) cells[cell.key] = valueAt(previous, source);
  }
  return { ...draft, cells, texts: previous.texts };
}
