import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPrinter } from '../../../main/api/create-api.ts';
import { chromiumPrinter } from '../../../main/printing/chromium-printer.ts';
import { withPageNumbers } from '../../../main/writers/pdf-page-numbers.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { compose } from '../../../shared/document/compose.ts';
import { officialLayout } from '../../../shared/document/layout-choices.ts';
import { olderBrowser } from '../../builders/older-browser.ts';
import { sample2024 } from '../../builders/sample-reports.ts';

const endOf = (item: { readonly transform: readonly number[]; readonly width: number } | undefined) =>
  (item?.transform[4] ?? 0) + (item?.width ?? 0);

/** What stands in the foot of each page, and where it begins and ends, in points from the page's left edge. */
async function feetOf(pdf: Uint8Array): Promise<(readonly [text: string, left: number, right: number])[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const feet = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    const inFoot = items.flatMap((item) => ('str' in item && item.transform[5] < 85 ? [item] : []));
    return [inFoot.map(({ str }) => str).join(''), inFoot[0]?.transform[4] ?? 0, endOf(inFoot.at(-1))] as const;
  });
  return Promise.all(feet);
}

describe('page numbers an older browser leaves out', () => {
  let plain: Uint8Array = new Uint8Array();
  let numbered: Uint8Array = new Uint8Array();

  const print = async (printer: PdfPrinter) => {
    const printed = await printer.print(writeHtml(compose(sample2024)));
    assert.ok(printed.kind === 'pdf');
    return printed.bytes;
  };

  before(async () => {
    numbered = await print(chromiumPrinter());
    plain = await print(olderBrowser());
  });

  it('stand where a newer one sets them: odd pages right, even pages left', async () => {
    const [wanted, found] = await Promise.all([numbered, withPageNumbers(plain, officialLayout)].map(feetOf));
    assert.ok(wanted && found && found.length >= 4);
    for (const [index, [text, left, right]] of found.entries()) {
      assert.equal(text, `— ${index + 1} —`);
      const [, wantedLeft = 0, wantedRight = 0] = wanted[index] ?? [];
      const off = index % 2 === 0 ? right - wantedRight : left - wantedLeft;
      assert.ok(Math.abs(off) < 1, `page ${index + 1} is ${off} pt off`);
    }
  });

  it('begin with the report, in the form the county asks for', async () => {
    const feet = await feetOf(withPageNumbers(plain, { ...officialLayout, pageNumber: 'hyphens' }, 1));
    assert.deepEqual(feet.map(([text]) => text).slice(0, 3), ['', '- 1 -', '- 2 -']);
    assert.ok((feet[1]?.[1] ?? 0) > 400);
  });

  it('are left to a browser that sets them, and to whatever else made a PDF', () => {
    assert.equal(withPageNumbers(numbered, officialLayout), numbered);
    const other = Buffer.from('%PDF-1.7\ntrailer <</Root 1 0 R>>\n%%EOF\n');
    assert.equal(withPageNumbers(other, officialLayout), other);
  });

  it('are the same bytes every time, behind those of the file', () => {
    const once = Buffer.from(withPageNumbers(plain, officialLayout));
    assert.deepEqual(once, Buffer.from(withPageNumbers(plain, officialLayout)));
    assert.deepEqual(once.subarray(0, plain.length), Buffer.from(plain));
  });
});
