import { posix } from 'node:path';
import type { Block } from '../../../shared/alignment/blocks.ts';
import { openZip, type ZipParts } from '../open-zip.ts';
import { readEmbeddedPage } from '../read-embedded-page.ts';
import { childAt, childrenNamed, readXml, type XmlElement } from '../read-xml.ts';
import { stopReading } from '../stop-reading.ts';
import { createNumbering } from './numbering.ts';
import { createBodyReader } from './read-body.ts';

interface Relation {
  readonly id: string;
  /** The last step of the type's address: `footnotes`, `numbering`, … */
  readonly type: string;
  /** Path inside the zip; targets outside the file are left out. */
  readonly path: string;
}

async function readPart(zip: ZipParts, name: string | undefined): Promise<XmlElement | null> {
  const bytes = name === undefined ? null : await zip.read(name);
  return bytes && readXml(bytes);
}

async function relationsOf(zip: ZipParts, path: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(path);
  const root = await readPart(zip, posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  const relations = root ? childrenNamed(root, 'Relationship') : [];
  return relations
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      };
    });
}

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
  const start = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument');
  const path = start?.path ?? 'word/document.xml';
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
