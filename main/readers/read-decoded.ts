import { decodeText } from './decode-text.ts';
import { isHtml, readHtml } from './read-html.ts';
import type { ReadResult } from './read-result.ts';
import { readText } from './read-text.ts';
import { refuseKind, refuseUndecodable } from './refusals.ts';

/** Text of any kind: a web page or a piece of one, Markdown, comma-separated values, plain lines. */
export function readDecoded(bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuseUndecodable();
  const isPage = isHtml(decoded.text);
  const blocks = isPage ? readHtml(decoded.text) : readText(decoded.text);
  if (blocks.length === 0) return refuseKind('empty');
  return { kind: 'blocks', blocks, format: `${isPage ? 'html' : 'text'}, ${decoded.charset}` };
}
