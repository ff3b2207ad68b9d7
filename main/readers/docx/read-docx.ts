import type { Block } from '../../../shared/alignment/blocks.ts';
import { mainPartOf, type Relation, readPart, relationsOf } from '../office-relations.ts';
import { openZip, type ZipParts } from '../open-zip.ts';
import { readEmbeddedPage } from '../read-embedded-page.ts';
import { childAt, childrenNamed, elementsOf, readXml, type XmlElement } from '../read-xml.ts';
import { stopReading } from '../stop-reading.ts';
import { createNumbering } from './numbering.ts';
import { createBodyReader } from './read-body.ts';

function notesIn(part: XmlElement | null, kind: 'footnote' | 'endnote'): [string, XmlElement][] {
  const notes = part ? childrenNamed(part, kind) : [];
  return notes
    .filter(({ attributes }) => !/separator/i.test(attributes['type'] ?? ''))
    .map((note) => [`${kind}:${note.attributes['id'] ?? ''}`, note]);
}

async function readChunks(zip: ZipParts, relations: readonly Relation[]): Promise<Map<string, readonly Block[]>> {
  const chunks = new Map<string, readonly Block[]>();
  for (const { id, type, path } of relations) {
    const bytes = type === 'aFChunk' ? await zip.read(path) : null;
    if (bytes) chunks.set(id, readEmbeddedPage(bytes));
  }
  return chunks;
}

interface WordParts {
  readonly document: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly chunks: ReadonlyMap<string, readonly Block[]>;
}

function readParts({ document, numbering, styles, footnotes, endnotes, chunks }: WordParts): Block[] {
  const body = document && childAt(document, 'body');
  if (!body) return stopReading('damaged');
  const readContainer = createBodyReader({
    numbering: createNumbering(numbering, styles),
    notes: new Map([...notesIn(footnotes, 'footnote'), ...notesIn(endnotes, 'endnote')]),
    chunks,
  });
  return readContainer(body);
}

/** Word's own .docx and what WPS, LibreOffice and web systems write under that name. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const zip = await openZip(bytes);
  const path = await mainPartOf(zip, 'word/document.xml');
  const relations = await relationsOf(zip, path);
  const partOf = (type: string) => readPart(zip, relations.find((relation) => relation.type === type)?.path);
  return readParts({
    document: await readPart(zip, path),
    numbering: await partOf('numbering'),
    styles: await partOf('styles'),
    footnotes: await partOf('footnotes'),
    endnotes: await partOf('endnotes'),
    chunks: await readChunks(zip, relations),
  });
}

/** A Word document as one XML file: that of Word 2003, or the parts of a .docx one after the other. */
export function readWordXml(bytes: Uint8Array): Block[] {
  const root = readXml(bytes);
  const parts = new Map(
    childrenNamed(root, 'part').map((part) => {
      const [content = null] = elementsOf(childAt(part, 'xmlData') ?? part);
      return [part.attributes['name'] ?? '', content];
    }),
  );
  const partOf = (name: string) => parts.get(`/word/${name}.xml`) ?? null;
  return readParts({
    document: root.name === 'wordDocument' ? root : partOf('document'),
    numbering: partOf('numbering'),
    styles: partOf('styles'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    chunks: new Map(),
  });
}
