import type { Block } from '../../shared/alignment/blocks.ts';
import type { FileKind } from './detect-kind.ts';
import { listLeftOut } from './left-out.ts';
import type { ReadResult } from './read-result.ts';
import { ReadingStopped, refusalOf } from './stop-reading.ts';

/** Turns the bytes of one kind of file into blocks, or stops with a refusal. */
type Reader = (bytes: Uint8Array) => readonly Block[] | Promise<readonly Block[]>;

/** One line for each kind; a reader and the library behind it are loaded when the first file of its kind comes. */
const readers = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  xlsx: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx,
  'ole-word': async () => (await import('./doc/read-doc.ts')).readDoc,
  'ole-excel': async () => (await import('./read-xls.ts')).readXls,
  odt: async () => (await import('./odf/read-odt.ts')).readOdt,
  ods: async () => (await import('./odf/read-ods.ts')).readOds,
  'word-xml': async () => (await import('./docx/read-docx.ts')).readWordXml,
  'excel-xml': async () => (await import('./read-xls.ts')).readXls,
  'flat-odf': async () => (await import('./odf/read-flat-odf.ts')).readFlatOdf,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  mht: async () => (await import('./read-mht.ts')).readMimePage,
} as const satisfies { readonly [K in FileKind]?: () => Promise<Reader> };

export type OfficeKind = keyof typeof readers;

export const isOfficeKind = (kind: FileKind): kind is OfficeKind => kind in readers;

function resultOf(error: unknown): ReadResult {
  if (error instanceof ReadingStopped) return error.refusal;
  const isOverflow = error instanceof RangeError && /call stack/i.test(error.message);
  return refusalOf(isOverflow ? 'too-complex' : 'damaged');
}

/** Runs inside the worker. Whatever a reader throws at a broken file becomes a refusal. */
export async function readByKind(kind: OfficeKind | 'text', bytes: Uint8Array): Promise<ReadResult> {
  try {
    if (kind === 'text') return (await import('./read-decoded.ts')).readDecoded(bytes);
    const read: Reader = await readers[kind]();
    const blocks = await read(bytes);
    if (blocks.length === 0) return refusalOf('no-content');
    const leftOut = await listLeftOut(bytes);
    return { kind: 'blocks', blocks, format: kind, ...(leftOut.length > 0 && { leftOut }) };
  } catch (error) {
    return resultOf(error);
  }
}
