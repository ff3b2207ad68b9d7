import type { Block, BlockCell } from '../../../shared/alignment/blocks.ts';
import { isFrame, linesToBlocks, textOfContent } from '../cell-content.ts';
import { limits } from '../limits.ts';
import { withLabel } from '../list-numbers.ts';
import { childrenNamed, elementsOf, numberAt, type XmlElement } from '../read-xml.ts';
import { stopReading } from '../stop-reading.ts';
import { createOdfChanges, type OdfChanges } from './odf-changes.ts';
import { createOdfLists, type ListPlace, type OdfLists } from './odf-lists.ts';
import type { OdfStyles } from './odf-styles.ts';
import { readOdfParagraph } from './odf-text.ts';
import { type OdfDocument, openOdf } from './open-odf.ts';

const skipped = new Set(['tracked-changes', 'forms', 'sequence-decls', 'variable-decls', 'user-field-decls']);
const rowGroups = new Set(['table-header-rows', 'table-rows', 'table-row-group']);

function rowsIn(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'table-row') return child.attributes['visibility'] === 'collapse' ? [] : [child];
    return rowGroups.has(child.name) ? rowsIn(child) : [];
  });
}

interface ContentCell extends Omit<BlockCell, 'text'> {
  readonly content: readonly Block[];
}

class OdtReader {
  readonly #styles: OdfStyles;
  readonly #lists: OdfLists;

  readonly #changes: OdfChanges;

  constructor({ body, styles }: OdfDocument) {
    this.#styles = styles;
    this.#changes = createOdfChanges(body);
    this.#lists = createOdfLists(styles);
  }

  #readParagraph(element: XmlElement, label: string, notes: Block[]): Block[] {
    const { text, boxes, notes: ownNotes } = readOdfParagraph(element, this.#styles, this.#changes);
    const blocks = linesToBlocks(withLabel(label, text));
    for (const box of boxes) blocks.push(...this.readContainer(box, null, notes));
    for (const note of ownNotes) notes.push(...this.readContainer(note));
    return blocks;
  }

  /** The first paragraph of an item bears its number. */
  #readList(list: XmlElement, outer: ListPlace | null, notes: Block[]): Block[] {
    const place = this.#lists.begin(list, outer);
    return elementsOf(list).flatMap((item) => {
      if (item.name !== 'list-item') return this.readContainer(item, place, notes);
      const isOnlyOuter = elementsOf(item).every(({ name }) => name === 'list');
      let label = isOnlyOuter ? '' : this.#lists.labelOf(item, place);
      return elementsOf(item).flatMap((child) => {
        if (child.name !== 'p' && child.name !== 'h') return this.#readElement(child, place, notes);
        const blocks = this.#readParagraph(child, label, notes);
        label = '';
        return blocks;
      });
    });
  }

  #readCell(cell: XmlElement, notes: Block[]): ContentCell {
    const columnSpan = Math.max(1, numberAt(cell, 'number-columns-spanned', 1));
    if (columnSpan > limits.sheetColumns) stopReading('too-complex');
    const rowSpan = Math.min(limits.sheetCells, Math.max(1, numberAt(cell, 'number-rows-spanned', 1)));
    return { content: this.readContainer(cell, null, notes), columnSpan, rowSpan };
  }

  #readTable(table: XmlElement, notes: Block[]): Block[] {
    const below: Block[] = [];
    const rows = rowsIn(table).map((row) =>
      childrenNamed(row, 'table-cell').flatMap((cell) => {
        const repeats = Math.min(numberAt(cell, 'number-columns-repeated', 1), limits.sheetColumns);
        const read = this.#readCell(cell, below);
        return Array.from({ length: repeats }, () => read);
      }),
    );
    if (rows.length === 0) return [];
    if (isFrame(rows.map((row) => row.map(({ content }) => content)))) {
      return [...rows.flatMap((row) => row.flatMap(({ content }) => content)), ...below];
    }
    notes.push(...below);
    const texts = rows.map((row) => row.map(({ content, ...spans }) => ({ text: textOfContent(content), ...spans })));
    return [{ kind: 'table', rows: texts, line: null }];
  }

  #readElement(element: XmlElement, place: ListPlace | null, notes: Block[]): Block[] {
    if (skipped.has(element.name)) return [];
    if (element.name === 'p' || element.name === 'h') return this.#readParagraph(element, '', notes);
    if (element.name === 'list') return this.#readList(element, place, notes);
    if (element.name === 'table') return this.#readTable(element, notes);
    return this.readContainer(element, place, notes);
  }

  /** Notes go where the caller wants them, or behind the element they belong to. */
  readContainer(container: XmlElement, place: ListPlace | null = null, notes?: Block[]): Block[] {
    return elementsOf(container).flatMap((element) => {
      const own: Block[] = [];
      const blocks = this.#readElement(element, place, notes ?? own);
      return [...blocks, ...own];
    });
  }
}

export function readOdfText(document: OdfDocument): Block[] {
  return new OdtReader(document).readContainer(document.body);
}

/** Texts of LibreOffice and of others that write OpenDocument. */
export async function readOdt(bytes: Uint8Array): Promise<Block[]> {
  return readOdfText(await openOdf(bytes, 'text'));
}
