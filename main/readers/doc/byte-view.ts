import { stopReading } from '../stop-reading.ts';

/** Little-endian numbers of a stream; a place outside it means a damaged file. */
export interface ByteView {
  readonly length: number;
  u8(offset: number): number;
  u16(offset: number): number;
  i16(offset: number): number;
  u32(offset: number): number;
  slice(offset: number, length: number): Uint8Array;
}

export function viewOf(bytes: Uint8Array): ByteView {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = (offset: number, length: number) => {
    if (offset < 0 || length < 0 || offset + length > bytes.length) stopReading('damaged');
    return offset;
  };
  return {
    length: bytes.length,
    u8: (offset) => data.getUint8(inside(offset, 1)),
    u16: (offset) => data.getUint16(inside(offset, 2), true),
    i16: (offset) => data.getInt16(inside(offset, 2), true),
    u32: (offset) => data.getUint32(inside(offset, 4), true),
    slice: (offset, length) => bytes.subarray(inside(offset, length), offset + length),
  };
}
