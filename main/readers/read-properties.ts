import { readPart } from './office-relations.ts';
import { openZip } from './open-zip.ts';
import type { XmlElement } from './read-xml.ts';

const path = 'docProps/custom.xml';

function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

async function propertiesInOffice(bytes: Uint8Array): Promise<Map<string, string>> {
  const part = await readPart(await openZip(bytes), path);
  const entries = (part?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? [] : [[child.attributes['name'] ?? '', textOf(child)] as const],
  );
  return new Map(entries);
}

/** How far into a page its head may reach. */
const headLength = 20_000;

function propertiesInPage(bytes: Uint8Array): Map<string, string> {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('utf8');
  const metas = head.matchAll(/<meta name="(Nianbao\w+)" content="([^"]*)">/g);
  return new Map([...metas].map(([, name = '', content = '']) => [name, content]));
}

/** What a file says of itself under names of the user's own (Word, Excel) or ours (a page); empty where it says nothing. */
export async function readProperties(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (buffer.subarray(0, 2).toString('latin1') !== 'PK') return propertiesInPage(bytes);
    return buffer.includes(path) ? await propertiesInOffice(bytes) : new Map();
  } catch {
    // A file too damaged for this was refused or mended by its reader; it has no properties then.
    return new Map();
  }
}
