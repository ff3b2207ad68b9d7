import type { Block } from '../../../shared/alignment/blocks.ts';
import { stopReading } from '../stop-reading.ts';
import { joinPages } from './join-pages.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { partsOf } from './page-parts.ts';
import { type Page, readPage } from './read-page.ts';
import { comparesReports } from './side-by-side.ts';
import { unruledPartsOf } from './unruled-parts.ts';

async function readPages({ document, operators }: OpenPdf): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number), operators));
  }
  return pages;
}

/** Fewer letters than this over a whole file are a stamp or a page number on scanned pages. */
const fewestLetters = 30;

/** Characters of no script: fonts that were embedded without saying which letter each of their shapes is. */
const unknown = /[\p{Cc}\p{Co}\ufffd]/gu;

function refuseWithoutText(pages: readonly Page[]): void {
  const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join('');
  const letters = text.replace(/\s/g, '');
  if (letters.length < fewestLetters)
    stopReading(pages.some(({ hasPictures }) => hasPictures) ? 'scanned-pdf' : 'no-content');
  if ((letters.match(unknown)?.length ?? 0) > letters.length / 4) stopReading('unreadable-pdf');
}

/** A PDF with text in it: ruled tables by their lines; where none is ruled, by the gaps in its lines. */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf);
    refuseWithoutText(pages);
    const parts = pages.map(partsOf);
    if (comparesReports(parts)) stopReading('side-by-side');
    const isRuled = parts.some((page) => page.some(({ kind }) => kind === 'table'));
    return joinPages(isRuled ? parts : pages.map(unruledPartsOf));
  } finally {
    await pdf.close();
  }
}
