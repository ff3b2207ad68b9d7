/** A printed page, or why there is none, in a sentence for the clerk with a way out. */
export type Printed =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: 'no-browser' | 'print-failed'; readonly message: string };

/** What each host prints with: Electron with itself, the others with the system's browser. */
export interface PdfPrinter {
  /** `html` is one self-contained page; its own @page rules give the paper, the margins and the page numbers. */
  readonly print: (html: string) => Promise<Printed>;
}
