import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { stopReading } from './stop-reading.ts';

/** An element with the prefixes of its own and its attributes' names taken off: `w:tbl` is `tbl`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

const localNames = new Map<string, string>();

function localName(name: string): string {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (localNames.size < 5_000) localNames.set(name, local);
  return local;
}

function charsetOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(charsetOf(bytes), { fatal: true });
  } catch {
    return stopReading('damaged');
  }
}

const chunkBytes = 262_144;

function* textChunks(bytes: Uint8Array): Generator<string> {
  const decoder = decoderFor(bytes);
  try {
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      yield decoder.decode(bytes.subarray(start, start + chunkBytes), { stream: true });
    }
    yield decoder.decode();
  } catch {
    stopReading('damaged');
  }
}

export interface XmlEvents {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) {
    const local = localName(name);
    if (local !== name) attributes[local] ??= attributes[name] ?? '';
  }
  return attributes;
}

/**
 * Parses strictly and tells as it goes. A DOCTYPE stops the reading in whatever encoding it is written, so that no entity
 * can be declared; the number of elements and their depth are capped.
 */
export function parseXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser();
  let elements = 0;
  let depth = 0;
  parser.on('doctype', () => stopReading('forbidden-definitions'));
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    depth += 1;
    if (elements > limits.xmlElements || depth > limits.xmlDepth) stopReading('too-complex');
    events.open(localName(name), withLocalNames(attributes as Record<string, string>));
  });
  parser.on('closetag', () => {
    depth -= 1;
    events.close();
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('error', () => stopReading('damaged'));
  for (const chunk of textChunks(bytes)) parser.write(chunk);
  parser.close();
}

/** The root element of a part. */
export function readXml(bytes: Uint8Array): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let current = root;
  let elements = 0;
  parseXml(bytes, {
    open: (name, attributes) => {
      elements += 1;
      if (elements > limits.treeElements) stopReading('too-complex');
      const element: OpenElement = { name, attributes, children: [] };
      current.children.push(element);
      open.push(element);
      current = element;
    },
    text: (text) => {
      current.children.push(text);
    },
    close: () => {
      open.pop();
      current = open.at(-1) ?? root;
    },
  });
  const [document] = root.children.filter((child) => typeof child !== 'string');
  return document ?? stopReading('damaged');
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child of that name, or the one at the end of a path of names; `null` where there is none. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element;
  for (const name of path) found = (found && elementsOf(found).find((child) => child.name === name)) ?? null;
  return found;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** Everything below of that name, in document order, not looking inside what was found. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)));
}

/** A whole number of an attribute; `fallback` where it is missing or none. */
export function numberAt(element: XmlElement | null, attribute: string, fallback: number): number {
  const value = Number.parseInt(element?.attributes[attribute] ?? '', 10);
  return Number.isFinite(value) ? value : fallback;
}
