import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import { stopReading } from './stop-reading.ts';

/** The parts of an office file by name. Only what is asked for is inflated; what that costs is counted over the whole file. */
export interface ZipParts {
  readonly names: readonly string[];
  /** `null` where there is no such part. */
  read(name: string): Promise<Uint8Array | null>;
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= limits.zipEntries) stopReading('too-many-parts');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Stops as soon as more than `maxBytes` came out; what the directory says about the size is not believed. */
function inflate(packed: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    return stopReading(isTooLong(error) ? 'too-large-inside' : 'damaged');
  }
}

function allowedBytes(packedBytes: number, spentBytes: number): number {
  const byRatio = Math.max(limits.ratioFreeBytes, packedBytes * limits.inflationRatio);
  return Math.max(1, Math.min(limits.partBytes, limits.inflatedBytes - spentBytes, byRatio));
}

async function unpack(zip: ZipFile, bytes: Uint8Array, entry: Entry, spentBytes: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) stopReading('encrypted');
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const maxBytes = allowedBytes(packed.length, spentBytes);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) stopReading('damaged');
  const content = entry.compressionMethod === 8 ? inflate(packed, maxBytes) : packed;
  if (content.length > maxBytes) stopReading('too-large-inside');
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) stopReading('size-mismatch');
  return content;
}

async function openDirectory(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { validateEntrySizes: false });
  } catch {
    return stopReading('damaged');
  }
}

/** Opens a zip by its central directory; a file without one is refused as damaged. */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const zip = await openDirectory(bytes);
  const entries = await listEntries(zip);
  let spentBytes = 0;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const content = await unpack(zip, bytes, entry, spentBytes);
      spentBytes += content.length;
      return content;
    },
  };
}
