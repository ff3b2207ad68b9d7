import type { OleStreams } from '../open-ole.ts';
import { stopReading } from '../stop-reading.ts';
import { type ByteView, viewOf } from './byte-view.ts';

/** Numbers of the tables that the file information block lists ([MS-DOC] 2.5.6). */
const listed = { characterRuns: 12, paragraphRuns: 13, pieces: 33, lists: 73, listOverrides: 74 } as const;

/** The streams of a Word 97–2007 document and where its parts lie. */
export interface WordFile {
  readonly text: ByteView;
  readonly table: ByteView;
  /** Holds properties too long for their page; often missing. */
  readonly data: ByteView | null;
  /** Characters of the body, the footnotes, … the text boxes, one after the other in one text. */
  readonly lengths: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly macros: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  /** One of the tables in the table stream, as offset and length; a length of 0 where the document has none. */
  locate(name: keyof typeof listed): { readonly offset: number; readonly length: number };
}

const wordSignature = 0xa5ec;
const word97 = 0x00c1;
const flagsOffset = 10;
const encryptedFlag = 0x0100;
const secondTableFlag = 0x0200;
const lengthsOffset = 64;
const listOffset = 154;

export function openWordFile(streams: OleStreams): WordFile {
  const main = streams.read('WordDocument') ?? stopReading('damaged');
  const text = viewOf(main);
  if (text.u16(0) !== wordSignature || text.u16(2) < word97) stopReading('old-word');
  const flags = text.u16(flagsOffset);
  if (flags & encryptedFlag) stopReading('encrypted');
  const table = streams.read(flags & secondTableFlag ? '1Table' : '0Table') ?? stopReading('damaged');
  const data = streams.read('Data');
  const lengthAt = (index: number) => text.u32(lengthsOffset + 4 * index);
  return {
    text,
    table: viewOf(table),
    data: data && viewOf(data),
    lengths: {
      body: lengthAt(3),
      footnotes: lengthAt(4),
      headers: lengthAt(5),
      macros: lengthAt(6),
      comments: lengthAt(7),
      endnotes: lengthAt(8),
      textBoxes: lengthAt(9),
    },
    locate: (name) => {
      const place = listOffset + 8 * listed[name];
      return { offset: text.u32(place), length: text.u32(place + 4) };
    },
  };
}
