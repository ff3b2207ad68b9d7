import { stopReading } from './stop-reading.ts';

/** The streams of an OLE compound file by name; `null` where there is none. */
export interface OleStreams {
  read(name: string): Uint8Array | null;
}

/** The container half of the spreadsheet library, which declares no types for it. */
interface OleLibrary {
  read(bytes: Uint8Array, options: { readonly type: 'buffer' }): unknown;
  find(container: unknown, path: string): { readonly content?: Uint8Array | readonly number[] } | null;
}

export async function openOle(bytes: Uint8Array): Promise<OleStreams> {
  const library: OleLibrary = (await import('@e965/xlsx')).CFB;
  const container = openContainer(library, bytes);
  return {
    read(name) {
      const content = library.find(container, `/${name}`)?.content;
      return content && content.length > 0 ? Uint8Array.from(content) : null;
    },
  };
}

function openContainer(library: OleLibrary, bytes: Uint8Array): unknown {
  try {
    return library.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
  } catch {
    return stopReading('damaged');
  }
}
