import { posix } from 'node:path';
import type { ZipParts } from './open-zip.ts';
import { childrenNamed, readXml, type XmlElement } from './read-xml.ts';

/** One relationship of an OOXML part. */
export interface Relation {
  readonly id: string;
  /** The last step of the type's address: `footnotes`, `worksheet`, … */
  readonly type: string;
  /** Path inside the zip; targets outside the file are left out. */
  readonly path: string;
}

export async function readPart(zip: ZipParts, name: string | undefined): Promise<XmlElement | null> {
  const bytes = name === undefined ? null : await zip.read(name);
  return bytes && readXml(bytes);
}

/** The relationships of a part; those of the file itself for an empty path. */
export async function relationsOf(zip: ZipParts, path: string): Promise<readonly Relation[]> {
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

/** The part a file begins with. */
export async function mainPartOf(zip: ZipParts, usual: string): Promise<string> {
  const relations = await relationsOf(zip, '');
  return relations.find(({ type }) => type === 'officeDocument')?.path ?? usual;
}
