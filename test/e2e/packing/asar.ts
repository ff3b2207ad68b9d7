import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
  readonly unpacked?: boolean;
}

export interface ArchivedFile {
  readonly path: string;
  /** Whether it lies beside the archive, where the system can load it. */
  readonly isUnpacked: boolean;
  readonly bytes: Buffer;
}

function filesOf(entry: Entry, path: string, archive: Buffer, start: number, beside: string): ArchivedFile[] {
  if (entry.files) {
    const children = Object.entries(entry.files);
    return children.flatMap(([name, child]) => filesOf(child, path ? `${path}/${name}` : name, archive, start, beside));
  }
  const offset = start + Number(entry.offset ?? 0);
  const isUnpacked = entry.unpacked === true;
  const bytes = isUnpacked ? readFileSync(join(beside, path)) : archive.subarray(offset, offset + (entry.size ?? 0));
  return [{ path, isUnpacked, bytes }];
}

/** Every file of an asar archive, those beside it included. */
export function readAsar(path: string): readonly ArchivedFile[] {
  const archive = readFileSync(path);
  const headerSize = archive.readUInt32LE(4);
  const json = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8');
  return filesOf(JSON.parse(json), '', archive, 8 + headerSize, `${path}.unpacked`);
}

/** An archive with nothing in it, as valid as Electron's own. */
export function emptyAsar(): Buffer {
  const json = Buffer.from('{"files":{}}');
  const padded = Math.ceil(json.length / 4) * 4;
  const archive = Buffer.alloc(16 + padded);
  for (const [index, value] of [4, 8 + padded, 4 + padded, json.length].entries())
    archive.writeUInt32LE(value, index * 4);
  json.copy(archive, 16);
  return archive;
}

export function unpackAsar(files: readonly ArchivedFile[], folder: string): void {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
