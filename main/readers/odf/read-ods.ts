import type { Block } from '../../../shared/alignment/blocks.ts';
import { limits } from '../limits.ts';
import { childrenNamed, elementsOf, numberAt, type XmlElement } from '../read-xml.ts';
import { type Area, createSheetCounter, type Sheet, type SheetCell, type SheetCounter } from '../sheet.ts';
import { sheetToBlocks } from '../sheet-blocks.ts';
import type { OdfStyles } from './odf-styles.ts';
import { readOdfParagraph } from './odf-text.ts';
import { type OdfDocument, openOdf } from './open-odf.ts';

/** Sheets are filled up to their last row and column by repeating; a blank that repeats longer than this is such filling. */
const longestBlankRun = 64;

const isHidden = ({ attributes: { visibility } }: XmlElement) => visibility === 'collapse' || visibility === 'filter';

/** What is shown, or the value itself where it does not fit its column (###) or a format hides it. */
function shownText(cell: XmlElement, styles: OdfStyles): string {
  const lines = childrenNamed(cell, 'p').map((line) => readOdfParagraph(line, styles).text);
  const text = lines.join('\n');
  const isShown = text.trim() !== '' && !/^#+$/.test(text);
  return isShown ? text : (cell.attributes['value'] ?? (text.startsWith('#') ? '' : text));
}

class SheetReader {
  readonly #styles: OdfStyles;
  readonly #counter: SheetCounter;
  readonly #rows = new Map<number, Map<number, SheetCell>>();
  readonly #merges: Area[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: [number, number][] = [];
  #row = 0;
  #column = 0;

  constructor(styles: OdfStyles, counter: SheetCounter) {
    this.#styles = styles;
    this.#counter = counter;
  }

  #takeColumn(column: XmlElement): void {
    const last = this.#column + numberAt(column, 'number-columns-repeated', 1) - 1;
    if (isHidden(column)) this.#hiddenColumns.push([this.#column, last]);
    this.#column = last + 1;
  }

  #takeCell(cell: XmlElement, row: Map<number, SheetCell>, column: number): number {
    const repeats = Math.max(1, numberAt(cell, 'number-columns-repeated', 1));
    const isCovered = cell.name === 'covered-table-cell';
    const text = isCovered ? '' : shownText(cell, this.#styles);
    const boxed = this.#styles.hasBorder(cell.attributes['style-name']);
    if (text === '' && (!boxed || repeats > longestBlankRun)) return column + repeats;
    for (let step = 0; step < repeats; step += 1) {
      this.#counter.countCell(text === '' ? 0 : column + step);
      row.set(column + step, { text, boxed });
    }
    return column + repeats;
  }

  #takeMerge(cell: XmlElement, column: number): void {
    const width = numberAt(cell, 'number-columns-spanned', 1);
    const height = numberAt(cell, 'number-rows-spanned', 1);
    if (width <= 1 && height <= 1) return;
    this.#counter.countMerge();
    this.#merges.push({ top: this.#row, left: column, bottom: this.#row + height - 1, right: column + width - 1 });
  }

  #takeRow(element: XmlElement): void {
    const cells = new Map<number, SheetCell>();
    let column = 0;
    for (const cell of elementsOf(element)) {
      if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
      this.#takeMerge(cell, column);
      column = this.#takeCell(cell, cells, column);
    }
    const repeats = Math.max(1, numberAt(element, 'number-rows-repeated', 1));
    const isBlank = [...cells.values()].every(({ text }) => text === '');
    const copies = cells.size === 0 || (isBlank && repeats > longestBlankRun) ? 0 : repeats;
    for (let copy = 0; copy < copies; copy += 1) {
      if (copy > 0) for (const index of cells.keys()) this.#counter.countCell(Math.min(index, limits.sheetColumns - 1));
      this.#rows.set(this.#row + copy, cells);
      if (isHidden(element)) this.#hiddenRows.add(this.#row + copy);
    }
    this.#row += repeats;
  }

  #takeChildren(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'table-column') this.#takeColumn(child);
      else if (child.name === 'table-row') this.#takeRow(child);
      else if (/^table-(?:header-)?(?:rows|row-group|columns|column-group)$/.test(child.name))
        this.#takeChildren(child);
    }
  }

  read(table: XmlElement): Sheet {
    this.#takeChildren(table);
    return {
      rows: this.#rows,
      merges: this.#merges,
      isHiddenRow: (row) => this.#hiddenRows.has(row),
      isHiddenColumn: (column) => this.#hiddenColumns.some(([first, last]) => first <= column && column <= last),
    };
  }
}

export function readOdfSheets({ body, styles }: OdfDocument): Block[] {
  const counter = createSheetCounter();
  const shown = childrenNamed(body, 'table').filter(
    ({ attributes }) => !styles.isHiddenTable(attributes['style-name']),
  );
  return shown.flatMap((table) => sheetToBlocks(new SheetReader(styles, counter).read(table)));
}

/** Every visible sheet of an OpenDocument workbook, as it is shown. */
export async function readOds(bytes: Uint8Array): Promise<Block[]> {
  return readOdfSheets(await openOdf(bytes, 'spreadsheet'));
}
