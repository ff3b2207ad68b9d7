/**
 * A PDF of plain drawing operators; its offsets are left to the reader's own repair. F1 is Helvetica, F2 a Chinese font that is not in
 * the file, written in GBK.
 */
export function pdfFile(pages: readonly string[], extra = '', box = '[0 0 595 842]'): Uint8Array {
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`);
  const objects = [
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    `2 0 obj <</Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length}>> endobj`,
    '3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj',
    '5 0 obj <</Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R]>> endobj',
    '6 0 obj <</Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 4>> /FontDescriptor 7 0 R>> endobj',
    '7 0 obj <</Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80>> endobj',
    '4 0 obj <</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1>> stream\n0\nendstream endobj',
    ...pages.flatMap((content, index) => [
      `${10 + 2 * index} 0 obj <</Type /Page /Parent 2 0 R /MediaBox ${box} /Contents ${11 + 2 * index} 0 R /Resources <</Font <</F1 3 0 R /F2 5 0 R>> /XObject <</Im1 4 0 R>>>>>> endobj`,
      `${11 + 2 * index} 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj`,
    ]),
  ];
  return Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer <</Root 1 0 R${extra}>>\n%%EOF\n`, 'latin1');
}

export const textAt = (x: number, y: number, text: string) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
export const lineFromTo = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S`;
/** A line as a thin filled box, the way some programs draw borders. */
export const barFromTo = (x1: number, y1: number, x2: number, y2: number) =>
  `${x1} ${y1} ${Math.max(0.5, x2 - x1)} ${Math.max(0.5, y2 - y1)} re f`;
