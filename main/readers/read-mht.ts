import type { Block } from '../../shared/alignment/blocks.ts';
import { decodeText } from './decode-text.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { stopReading } from './stop-reading.ts';

interface MimePart {
  readonly type: string;
  readonly charset: string;
  readonly encoding: string;
  readonly boundary: string;
  /** One character a byte. */
  readonly body: string;
}

function parameterOf(header: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? '';
}

function parsePart(source: string): MimePart {
  const start = source.replace(/^[\r\n]+/, '');
  const gap = /\r?\n\r?\n/.exec(start);
  const head = start.slice(0, gap?.index ?? start.length).replace(/\r?\n[ \t]+/g, ' ');
  const headerOf = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const contentType = headerOf('content-type');
  return {
    type: (/^[\w.+/-]+/.exec(contentType)?.[0] ?? 'text/plain').toLowerCase(),
    charset: parameterOf(contentType, 'charset'),
    encoding: headerOf('content-transfer-encoding').toLowerCase(),
    boundary: parameterOf(contentType, 'boundary'),
    body: gap ? start.slice(gap.index + gap[0].length) : '',
  };
}

function decodeQuotedPrintable(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function bytesOf({ body, encoding }: MimePart): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body, 'latin1');
}

const maxDepth = 5;

/** The text parts in order; pictures and everything else inside are never decoded. */
function textParts(part: MimePart, depth = 0): MimePart[] {
  if (!part.type.startsWith('multipart/')) return /^text\/|xhtml/.test(part.type) ? [part] : [];
  if (part.boundary === '' || depth > maxDepth) return [];
  const pieces = `\n${part.body}`.split(`\n--${part.boundary}`).slice(1);
  return pieces.filter((piece) => !piece.startsWith('--')).flatMap((piece) => textParts(parsePart(piece), depth + 1));
}

/** What the part's header says goes before what the page says of itself, unless it is plainly wrong. */
function decodePart(part: MimePart): string {
  const bytes = bytesOf(part);
  const decoded = decodeText(bytes);
  if (/^utf-?8$/i.test(decoded?.charset ?? '') || part.charset === '') return decoded?.text ?? stopReading('damaged');
  try {
    const label = /^gb/i.test(part.charset) ? 'gb18030' : part.charset;
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return decoded?.text ?? stopReading('damaged');
  }
}

/** Whether bytes begin like a MIME message that holds several parts or a page. */
export function isMimePage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  return /^mime-version:/im.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(head);
}

/** A page that a browser, Word or a web system saved with its pictures as one file; the first page in it is read. */
export function readMimePage(bytes: Uint8Array): Block[] {
  const parts = textParts(parsePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')));
  const page = parts.find(({ type }) => type.includes('html'));
  if (page) return readHtml(decodePart(page));
  const [text] = parts;
  return text ? readText(decodePart(text)) : stopReading('damaged');
}
