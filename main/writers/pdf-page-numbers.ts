import { type LayoutChoices, pageNumberMarks } from '../../shared/document/layout-choices.ts';
import { mmPerPt, pageMm, sizePt } from '../../shared/document/typography.ts';

/** Since then Chromium prints what @page says stands in its margins; before, pages come out without numbers. */
const marginBoxesSince = 131;

/** Chromium's PDF library carries Chromium's own version. */
function printerVersion(pdf: string): number | null {
  const version = /\/Producer \(Skia\/PDF m(\d+)\)/.exec(pdf)?.[1];
  return version === undefined ? null : Number(version);
}

/** Of the standard font Times-Roman, in thousandths of its size, which no PDF need embed. Spaces are widened to a digit's. */
const widths: Readonly<Record<string, number>> = { '—': 1000, '-': 333 };
const digitWidth = 500;
const widerSpacePt = 0.25 * sizePt.四号;

/** The line's top stands 7 mm under the text block; from there to the feet of the digits it is 12.5 pt. */
const baselinePt = (pageMm.bottom - 7) / mmPerPt - 12.5;

function stampOf(number: number, form: LayoutChoices['pageNumber']): string {
  const text = pageNumberMarks[form].join(String(number));
  const width = ([...text].reduce((sum, char) => sum + (widths[char] ?? digitWidth), 0) * sizePt.四号) / 1000;
  const isLeft = number % 2 === 0;
  const fromEdge = (isLeft ? pageMm.left : pageMm.right) / mmPerPt + sizePt.四号;
  const x = isLeft ? fromEdge : pageMm.width / mmPerPt - fromEdge - width;
  const codes = text.replaceAll('—', '\\227');
  return `Q /Artifact BMC q 0 g BT /NbNumber ${sizePt.四号} Tf ${widerSpacePt} Tw ${x.toFixed(2)} ${baselinePt.toFixed(2)} Td (${codes}) Tj ET Q EMC`;
}

const streamOf = (content: string) => `<</Length ${content.length}>> stream\n${content}\nendstream`;

/** A page's dictionary with its contents between two more streams and the font of the number among its own. */
function stampedPage(dictionary: string, opening: number, stamp: number, font: number): string | null {
  const named = `/NbNumber ${font} 0 R`;
  const withFont = /\/Font <</.test(dictionary)
    ? dictionary.replace('/Font <<', `/Font <<${named} `)
    : dictionary.replace('/Resources <<', `/Resources <</Font <<${named}>> `);
  const contents = /\/Contents (\d+) 0 R/;
  if (withFont === dictionary || !contents.test(withFont)) return null;
  return withFont.replace(contents, `/Contents [${opening} 0 R $1 0 R ${stamp} 0 R]`);
}

interface Tail {
  readonly size: number;
  readonly root: string;
  readonly startXref: number;
}

function tailOf(pdf: string): Tail | null {
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf);
  const size = /\/Size (\d+)/.exec(trailer?.[1] ?? '')?.[1];
  if (!trailer || size === undefined) return null;
  const root = (trailer[1] ?? '').replace(/\/Size \d+/, '').trim();
  return { size: Number(size), root, startXref: Number(trailer[2]) };
}

interface PdfObject {
  readonly number: number;
  readonly body: string;
}

function appended(pdf: string, objects: readonly PdfObject[], { size, root, startXref }: Tail): string {
  let text = pdf.endsWith('\n') ? pdf : `${pdf}\n`;
  const entries = objects.map(({ number, body }) => {
    const at = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const newSize = Math.max(size, ...objects.map(({ number }) => number + 1));
  return `${text}xref\n${entries.join('')}trailer\n<</Size ${newSize} ${root}\n/Prev ${startXref}>>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** The pages of Chromium's PDF stand in printed order; `unnumbered` of them come before the first that counts. */
function stampedObjects(pdf: string, size: number, form: LayoutChoices['pageNumber'], unnumbered: number): PdfObject[] {
  const [font, opening] = [size, size + 1];
  const pages = [...pdf.matchAll(/(?<=\n)(\d+) 0 obj\n(<<\/Type \/Page\n[\s\S]*?)\nendobj/g)].slice(unnumbered);
  const stamped = pages.flatMap(([, number = '', dictionary = ''], index): PdfObject[] => {
    const stamp = size + 2 + index;
    const body = stampedPage(dictionary, opening, stamp, font);
    if (body === null) return [];
    return [
      { number: Number(number), body },
      { number: stamp, body: streamOf(stampOf(index + 1, form)) },
    ];
  });
  const fontBody = '<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>>';
  return [{ number: font, body: fontBody }, { number: opening, body: streamOf('q') }, ...stamped];
}

/**
 * The PDF with page numbers where an older browser left them out: odd pages right, even pages left, as an update behind
 * the file's own bytes. A PDF of any other make is left as it is.
 */
export function withPageNumbers(pdf: Uint8Array, { pageNumber }: LayoutChoices, unnumbered = 0): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const version = printerVersion(text);
  const tail = tailOf(text);
  if (version === null || version >= marginBoxesSince || !tail) return pdf;
  const objects = stampedObjects(text, tail.size, pageNumber, unnumbered);
  return Buffer.from(appended(text, objects, tail), 'latin1');
}
