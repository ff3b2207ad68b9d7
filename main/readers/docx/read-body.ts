import type { Block } from '../../../shared/alignment/blocks.ts';
import { linesToBlocks, textOfContent } from '../cell-content.ts';
import { withLabel } from '../list-numbers.ts';
import { childAt, elementsOf, type XmlElement } from '../read-xml.ts';
import type { Numbering } from './numbering.ts';
import { readParagraph, runsOn } from './paragraph-text.ts';
import { cellsOf, isFrame, readTableRows, rowsOf } from './tables.ts';

/** What the body needs to know of the other parts of the file. */
export interface BodyContext {
  readonly numbering: Numbering;
  /** `footnote:2` → the note's element. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  /** Blocks of a page that was taken in whole (`altChunk`), by relationship id. */
  readonly chunks: ReadonlyMap<string, readonly Block[]>;
}

interface Flow {
  readonly blocks: Block[];
  /** Where notes are put: behind the paragraph, but below a table and not into its boxes. */
  readonly notes: Block[];
  /** Text of a paragraph whose end was deleted. */
  pending: string;
}

function startFlow(notes?: Block[]): Flow {
  const blocks: Block[] = [];
  return { blocks, notes: notes ?? blocks, pending: '' };
}

/** Reads containers of paragraphs and tables: the body, a cell, a text box, a note. */
export function createBodyReader(context: BodyContext): (container: XmlElement) => Block[] {
  function addParagraph(element: XmlElement, flow: Flow): void {
    const { text, boxes, notes } = readParagraph(element);
    const shown = flow.pending + withLabel(context.numbering.labelOf(childAt(element, 'pPr')), text);
    flow.pending = runsOn(element) ? shown : '';
    if (flow.pending === '') flow.blocks.push(...linesToBlocks(shown));
    for (const box of boxes) flow.blocks.push(...readContainer(box, flow.notes));
    const noted = notes.flatMap((id) => context.notes.get(id) ?? []);
    flow.notes.push(...noted.flatMap((note) => readContainer(note)));
  }

  function addTable(table: XmlElement, flow: Flow): void {
    if (isFrame(table)) {
      for (const cell of rowsOf(table).flatMap(cellsOf)) flow.blocks.push(...readContainer(cell));
      return;
    }
    const below: Block[] = [];
    const rows = readTableRows(table, (cell) => textOfContent(readContainer(cell, below)));
    if (rows.length > 0) flow.blocks.push({ kind: 'table', rows, line: null });
    flow.notes.push(...below);
  }

  function addElement(element: XmlElement, flow: Flow): void {
    if (element.name === 'p') addParagraph(element, flow);
    else if (element.name === 'tbl') addTable(element, flow);
    else if (element.name === 'altChunk')
      flow.blocks.push(...(context.chunks.get(element.attributes['id'] ?? '') ?? []));
    else if (!skipped.has(element.name)) for (const child of elementsOf(element)) addElement(child, flow);
  }

  function readContainer(container: XmlElement, notes?: Block[]): Block[] {
    const flow = startFlow(notes);
    for (const child of elementsOf(container)) addElement(child, flow);
    flow.blocks.push(...linesToBlocks(flow.pending));
    return flow.blocks;
  }

  return (container) => readContainer(container);
}

/** Never shown as text: what a change deleted or moved away, settings, headers and footers. */
const skipped = new Set([
  'del',
  'moveFrom',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'tcPr',
  'trPr',
  'tblPr',
  'tblGrid',
  'hdr',
  'ftr',
]);
