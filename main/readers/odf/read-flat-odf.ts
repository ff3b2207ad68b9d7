import type { Block } from '../../../shared/alignment/blocks.ts';
import { stopReading } from '../stop-reading.ts';
import { openFlatOdf } from './open-odf.ts';
import { readOdfSheets } from './read-ods.ts';
import { readOdfText } from './read-odt.ts';

/** OpenDocument as one XML file (.fodt, .fods). */
export function readFlatOdf(bytes: Uint8Array): Block[] {
  const text = openFlatOdf(bytes, 'text');
  if (text) return readOdfText(text);
  const sheets = openFlatOdf(bytes, 'spreadsheet');
  return sheets ? readOdfSheets(sheets) : stopReading('damaged');
}
