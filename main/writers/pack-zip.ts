import { crc32, deflateRawSync } from 'node:zlib';

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** 1980-01-01 00:00, the earliest a zip archive can say: the same parts give the same bytes on any day. */
const dosDate = 0x0021;

/** Names are UTF-8; nothing else is flagged. */
const utf8Flag = 0x0800;
const deflated = 8;
const version = 20;

export interface ZipPart {
  readonly path: string;
  readonly data: Uint8Array;
}

interface Entry {
  readonly name: Buffer;
  readonly packed: Uint8Array;
  readonly checksum: number;
  readonly size: number;
}

/** The fields the local and the central header have in common, from the version on. */
function writeFacts(target: Buffer, at: number, { name, packed, checksum, size }: Entry): void {
  target.writeUInt16LE(version, at);
  target.writeUInt16LE(utf8Flag, at + 2);
  target.writeUInt16LE(deflated, at + 4);
  target.writeUInt16LE(0, at + 6);
  target.writeUInt16LE(dosDate, at + 8);
  target.writeUInt32LE(checksum, at + 10);
  target.writeUInt32LE(packed.length, at + 14);
  target.writeUInt32LE(size, at + 18);
  target.writeUInt16LE(name.length, at + 22);
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature.local, 0);
  writeFacts(header, 4, entry);
  return header;
}

function centralHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(signature.central, 0);
  header.writeUInt16LE(version, 4);
  writeFacts(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(entries: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(signature.end, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** A zip archive of the parts in their order, compressed, without any time or machine in it. */
export function packZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { path, data } of parts) {
    const entry: Entry = {
      name: Buffer.from(path, 'utf8'),
      packed: deflateRawSync(data, { level: 4 }),
      checksum: crc32(data),
      size: data.length,
    };
    const header = localHeader(entry);
    local.push(header, entry.name, entry.packed);
    central.push(centralHeader(entry, offset), entry.name);
    offset += header.length + entry.name.length + entry.packed.length;
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...local, ...central, endRecord(parts.length, size, offset)]);
}

function findEnd(archive: Buffer): number {
  const at = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (at < 0) throw new Error('a zip archive ends with its central directory');
  return at;
}

/** The parts of an archive that was packed without compression, in its order. */
export function partsOfStored(archive: Uint8Array): readonly ZipPart[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(bytes);
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt16LE(at + 10) !== 0) throw new Error('only parts that are stored as they are can be taken over');
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    parts.push({ path, data: bytes.subarray(from, from + bytes.readUInt32LE(at + 24)) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
