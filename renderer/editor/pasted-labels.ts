import { leafOf } from '../../shared/formats/cells.ts';
import { tidyQuantity } from '../../shared/report/quantities.ts';
import type { PastedBlock, PastedRow } from './pasted-block.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A label reduced to what survives copying: letters and digits, half width. */
export function bareLabel(text: string): string {
  return tidyQuantity(text).replace(/[^\p{L}\p{N}]/gu, '');
}

const withoutOrdinal = (bare: string) => bare.replace(/^(?:[0-9]{1,2}|[一二三四五六七八九])(?=\p{L})/u, '');

/** A label may have lost its ordinal or its end, but four characters of it must be left. */
const minPrefixLength = 4;

/** The official labels of a sheet, to recognise them in what was pasted. */
export interface SheetLabels {
  /** The row a text names, `null` where it names none or more than one. */
  readonly rowNamed: (text: string) => SheetRow | null;
  readonly isRowLabel: (text: string) => boolean;
  readonly isHeading: (text: string) => boolean;
  /** Which value column a heading stands over, counted from 0; `null` where several carry the same words. */
  readonly columnHeaded: (text: string) => number | null;
}

function uniqueIndex<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const groups = Map.groupBy(entries, ([label]) => label);
  const single = [...groups].flatMap(([label, [first, second]]) =>
    label !== '' && first && !second ? [[label, first[1]] as const] : [],
  );
  return new Map(single);
}

export function labelsOf(sheet: Sheet): SheetLabels {
  const rows = sheet.rows.flatMap((row) => {
    const [box] = row.boxes;
    return box ? [[bareLabel(leafOf(box.cell.row).label), row] as const] : [];
  });
  const byLabel = uniqueIndex(rows);
  const byShortLabel = uniqueIndex(rows.map(([label, row]) => [withoutOrdinal(label), row] as const));
  const rowNamed = (text: string): SheetRow | null => {
    const bare = bareLabel(text);
    if (bare === '') return null;
    const exact = byLabel.get(bare) ?? byShortLabel.get(bare);
    if (exact || bare.length < minPrefixLength) return exact ?? null;
    const begun = rows.filter(([label]) => label.startsWith(bare) || withoutOrdinal(label).startsWith(bare));
    return begun.length === 1 ? (begun[0]?.[1] ?? null) : null;
  };
  const labelsWith = (role: 'row-heading' | 'column-heading' | 'caption' | 'corner') =>
    new Set(sheet.layout.boxes.flatMap((box) => (box.role === role ? [bareLabel(box.label)] : [])));
  const rowLabels = labelsWith('row-heading');
  const headings = new Set(
    [...labelsWith('column-heading'), ...labelsWith('caption'), ...labelsWith('corner')].filter(Boolean),
  );
  const columns = uniqueIndex(
    (sheet.rows[0]?.boxes ?? []).map((box, index) => [bareLabel(leafOf(box.cell.column).label), index] as const),
  );
  return {
    rowNamed,
    isRowLabel: (text) => text !== '' && (rowLabels.has(bareLabel(text)) || rowNamed(text) !== null),
    isHeading: (text) => headings.has(bareLabel(text)),
    columnHeaded: (text) => columns.get(bareLabel(text)) ?? null,
  };
}

const filledTexts = (row: PastedRow) => row.map((cell) => cell.text).filter((text) => text !== '');

/** A row of captions or headings only: every text in it is one of the sheet's own. */
export function isHeadingRow(labels: SheetLabels, row: PastedRow): boolean {
  const texts = filledTexts(row);
  const named = texts.filter(labels.isHeading).length;
  return texts.length > 0 && named === texts.length && !(texts.length === 1 && labels.isRowLabel(texts[0] ?? ''));
}

/** True where the columns stand in another order than on the form, so that counting them would put values astray. */
export function columnsOutOfOrder(labels: SheetLabels, headingRows: readonly PastedRow[]): boolean {
  const width = Math.max(0, ...headingRows.map((row) => row.length));
  const order = Array.from({ length: width }, (_, column) => {
    const named = headingRows.map((row) => labels.columnHeaded(row[column]?.text ?? ''));
    return named.findLast((index) => index !== null) ?? null;
  }).filter((index) => index !== null);
  return order.some((index, at) => at > 0 && index <= (order[at - 1] ?? -1));
}

export function carriesLabels(labels: SheetLabels, block: PastedBlock): boolean {
  return block.some((row) => row.some(({ text }) => labels.isRowLabel(text)) || isHeadingRow(labels, row));
}
