import { readPart } from '../office-relations.ts';
import { openZip } from '../open-zip.ts';
import { childAt, readXml, type XmlElement } from '../read-xml.ts';
import { stopReading } from '../stop-reading.ts';
import { type OdfStyles, readOdfStyles } from './odf-styles.ts';

export interface OdfDocument {
  /** What stands inside `office:text` or `office:spreadsheet`. */
  readonly body: XmlElement;
  readonly styles: OdfStyles;
}

/** Parts are listed with how they are encrypted; the parts themselves do not tell. */
function isEncrypted(manifest: Uint8Array | null, names: readonly string[]): boolean {
  if (names.includes('encrypted-package')) return true;
  return manifest !== null && Buffer.from(manifest).includes('encryption-data');
}

export async function openOdf(bytes: Uint8Array, kind: 'text' | 'spreadsheet'): Promise<OdfDocument> {
  const zip = await openZip(bytes);
  if (isEncrypted(await zip.read('META-INF/manifest.xml'), zip.names)) stopReading('encrypted');
  const content = await readPart(zip, 'content.xml');
  const body = content && childAt(content, 'body', kind);
  if (!body) return stopReading('damaged');
  return { body, styles: readOdfStyles([await readPart(zip, 'styles.xml'), content]) };
}

/** A document or workbook kept as one XML file instead of a zip of parts; `null` where it is of the other kind. */
export function openFlatOdf(bytes: Uint8Array, kind: 'text' | 'spreadsheet'): OdfDocument | null {
  const root = readXml(bytes);
  const body = childAt(root, 'body', kind);
  return body && { body, styles: readOdfStyles([root]) };
}
