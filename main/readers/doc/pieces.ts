import { TextDecoder } from 'node:util';
import { limits } from '../limits.ts';
import { stopReading } from '../stop-reading.ts';
import type { WordFile } from './word-file.ts';

/** A run of the text that lies in one stretch of the file. */
export interface Piece {
  readonly text: string;
  /** Byte offset of its first character, and bytes to a character. */
  readonly offset: number;
  readonly width: 1 | 2;
}

const propertiesMark = 1;
const piecesMark = 2;
const narrowFlag = 0x4000_0000;
const narrow = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16le');

/** Skips saved property changes up to the table of pieces. */
function findPieces({ table, locate }: WordFile): { readonly offset: number; readonly count: number } {
  const { offset, length } = locate('pieces');
  let place = offset;
  while (place < offset + length && table.u8(place) === propertiesMark) place += 3 + table.u16(place + 1);
  if (place >= offset + length || table.u8(place) !== piecesMark) stopReading('damaged');
  return { offset: place + 5, count: Math.floor((table.u32(place + 1) - 4) / 12) };
}

/** The whole text in the order of its characters, which need not be the order in the file. */
export function readPieces(file: WordFile): readonly Piece[] {
  const { offset, count } = findPieces(file);
  const { table, text } = file;
  let total = 0;
  return Array.from({ length: count }, (_, index) => {
    const characters = table.u32(offset + 4 * index + 4) - table.u32(offset + 4 * index);
    const place = table.u32(offset + 4 * (count + 1) + 8 * index + 2);
    const width = place & narrowFlag ? 1 : 2;
    const start = width === 1 ? (place & ~narrowFlag) >>> 1 : place;
    total += characters;
    if (characters < 0 || total * 2 > limits.partBytes) stopReading('damaged');
    const bytes = text.slice(start, characters * width);
    return { text: (width === 1 ? narrow : wide).decode(bytes), offset: start, width };
  });
}
