import type { Block } from '../../shared/alignment/blocks.ts';
import { decodeText } from './decode-text.ts';
import { readHtml } from './read-html.ts';
import { isMimePage, readMimePage } from './read-mht.ts';
import { stopReading } from './stop-reading.ts';

/** A web page inside another file, saved alone or with its pictures as one MIME file. */
export function readEmbeddedPage(bytes: Uint8Array): readonly Block[] {
  if (isMimePage(bytes)) return readMimePage(bytes);
  const decoded = decodeText(bytes) ?? stopReading('damaged');
  return readHtml(decoded.text);
}
