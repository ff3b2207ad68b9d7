import type { PdfPrinter } from '../../main/api/create-api.ts';
import { chromiumPrinter } from '../../main/printing/chromium-printer.ts';

/** The system's browser as it was before it knew the margins of @page, which its PDF says of itself. */
export function olderBrowser(version = 109): PdfPrinter {
  return {
    print: async (html) => {
      const printed = await chromiumPrinter().print(html.replace(/@bottom-\w+ \{[^}]*\}/g, ''));
      if (printed.kind === 'refused') return printed;
      const text = Buffer.from(printed.bytes).toString('latin1');
      return { kind: 'pdf', bytes: Buffer.from(text.replace(/Skia\/PDF m\d+/, `Skia/PDF m${version}`), 'latin1') };
    },
  };
}
