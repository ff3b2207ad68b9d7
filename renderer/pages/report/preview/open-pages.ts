import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export interface OpenPages {
  /** 1, 2, 3 … */
  readonly numbers: readonly number[];
  /** Draws one page, counted from 1, `widthPx` wide in CSS pixels. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, widthPx: number) => Promise<void>;
  readonly close: () => void;
}

async function drawPage(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, widthPx: number) {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (widthPx * window.devicePixelRatio) / natural.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

/** Opens a printed report to be looked at. The library and its worker are files of our own, loaded when first needed. */
export async function openPages(pdf: Blob): Promise<OpenPages> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({ data: new Uint8Array(await pdf.arrayBuffer()), enableXfa: false });
  const document = await task.promise;
  return {
    numbers: Array.from({ length: document.numPages }, (_, index) => index + 1),
    draw: (page, canvas, widthPx) => drawPage(document, page, canvas, widthPx),
    close: () => void task.destroy(),
  };
}
