import type { Block } from '../../shared/alignment/blocks.ts';
import { decodeText } from './decode-text.ts';
import { detectKind, type FileKind } from './detect-kind.ts';
import { isHtml, readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { type Refusal, refuseDamaged, refuseKind, refuseTooLarge, refuseUndecodable } from './refusals.ts';

/** `format` names what was found, for the log; `message` is for the clerk. */
export type ReadResult =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[]; readonly format: string }
  | Refusal;

/** Turns the bytes of one kind of file into blocks; a file it cannot make sense of is refused, never thrown. */
export type Reader = (bytes: Uint8Array) => ReadResult | Promise<ReadResult>;

function readDecoded(bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuseUndecodable();
  const isPage = isHtml(decoded.text);
  const blocks = isPage ? readHtml(decoded.text) : readText(decoded.text);
  if (blocks.length === 0) return refuseKind('empty');
  return { kind: 'blocks', blocks, format: `${isPage ? 'html' : 'text'}, ${decoded.charset}` };
}

/** One line for each kind that is read; every other kind is refused by name. */
const readers: { readonly [K in FileKind]?: Reader } = {
  text: readDecoded,
};

const bytesPerMegabyte = 1_048_576;
const limitMegabytes = 20;

/** Reads a file by its content; the name is never trusted to say what it is. */
export async function readFile(bytes: Uint8Array, _fileName: string): Promise<ReadResult> {
  if (bytes.length > limitMegabytes * bytesPerMegabyte) {
    return refuseTooLarge(Math.ceil(bytes.length / bytesPerMegabyte), limitMegabytes);
  }
  const kind = detectKind(bytes);
  const read = readers[kind];
  if (!read) return kind === 'text' ? refuseUndecodable() : refuseKind(kind);
  try {
    return await read(bytes);
  } catch {
    return refuseDamaged();
  }
}
