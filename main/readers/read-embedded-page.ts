import type { Block } from '../../shared/alignment/blocks.ts';
import { decodeText } from './decode-text.ts';
import { readHtml } from './read-html.ts';
import { isMimePage, readMimePage } from './read-mht.ts';
import { stopReading } from './stop-reading.ts';

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A web page inside another file, saved alone or with its pictures as one MIME file; a packed document in it is not opened. */
export function readEmbeddedPage(bytes: Uint8Array): readonly Block[] {
  if (isZip(bytes)) return [];
  if (isMimePage(bytes)) return readMimePage(bytes);
  const decoded = decodeText(bytes) ?? stopReading('damaged');
  return readHtml(decoded.text);
}
