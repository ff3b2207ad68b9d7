import type { Block } from '../../../shared/alignment/blocks.ts';
import { mainPartOf, type Relation, readPart, relationsOf } from '../office-relations.ts';
import { openZip, type ZipParts } from '../open-zip.ts';
import { readEmbeddedPage } from '../read-embedded-page.ts';
import { childAt, childrenNamed, type XmlElement } from '../read-xml.ts';
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

/** Word's own .docx and what WPS, LibreOffice and web systems write under that name. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const zip = await openZip(bytes);
  const path = await mainPartOf(zip, 'word/document.xml');
  const document = await readPart(zip, path);
  const body = document && childAt(document, 'body');
  if (!body) return stopReading('damaged');
  const relations = await relationsOf(zip, path);
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.path;
  const readContainer = createBodyReader({
    numbering: createNumbering(await readPart(zip, pathOf('numbering')), await readPart(zip, pathOf('styles'))),
    notes: new Map([
      ...notesIn(await readPart(zip, pathOf('footnotes')), 'footnote'),
      ...notesIn(await readPart(zip, pathOf('endnotes')), 'endnote'),
    ]),
    chunks: await readChunks(zip, relations),
  });
  return readContainer(body);
}
