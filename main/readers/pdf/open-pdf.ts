import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../limits.ts';
import { stopReading } from '../stop-reading.ts';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Library | null = null;

/** The library's own worker is run in this thread, which is a worker already. */
async function loadLibrary(): Promise<Library> {
  if (library) return library;
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return library;
}

/** The folder of Chinese character codes for fonts that are not embedded: beside the bundle, or in the package. */
function characterCodes(): string {
  if (!import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('./cmaps/', import.meta.url));
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return join(dirname(manifest), 'cmaps', sep);
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Library['OPS'];
  close(): Promise<void>;
}

/** Opens a PDF without fonts, pictures, forms or scripts: only text, positions and lines are asked of it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, OPS, VerbosityLevel } = await loadLibrary();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: characterCodes(),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) stopReading('too-many-pages');
    return { document, operators: OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    if (isLocked) stopReading('encrypted');
    throw error;
  }
}
