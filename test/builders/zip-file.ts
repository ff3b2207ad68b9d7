import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip to be written; what the directory is to say about it can be made to differ from the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claimedBytes?: number;
  readonly stored?: boolean;
  readonly flags?: number;
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : content);

function headerOf({ name, claimedBytes, stored, flags = 0x800 }: ZipPart, content: Uint8Array, packed: Uint8Array) {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(flags, 2);
  header.writeUInt16LE(stored ? 0 : 8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(claimedBytes ?? content.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

/** A zip written byte by byte, for files no library would write: lying sizes, encryption flags, thousands of parts. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = bytesOf(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const header = headerOf(part, content, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const name = Buffer.from(part.name);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), header, place, name);
    const record = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, name, packed]);
    local.push(record);
    offset += record.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, central, end]);
}
