import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFile } from '../../../main/readers/read-file.ts';
import { goldenFile } from '../../builders/golden-file.ts';
import { lineFromTo, pdfFile, textAt } from '../../builders/pdf-file.ts';
import { structuresDocx } from '../../builders/structures-docx.ts';

const drawnPage = [
  textAt(60, 780, 'A page with a line of text and a small table below it.'),
  ...[700, 680, 660].map((y) => lineFromTo(60, y, 200, y)),
  ...[60, 130, 200].map((x) => lineFromTo(x, 660, x, 700)),
  textAt(70, 686, 'kind'),
  textAt(140, 686, '12'),
].join('\n');

const whole: Readonly<Record<string, Uint8Array>> = {
  docx: structuresDocx(),
  pdf: pdfFile([drawnPage]),
  ...Object.fromEntries(
    ['doc', 'rtf', 'odt', 'fodt', 'xls', 'ods'].map((ending) => [ending, goldenFile(`structures.${ending}`)]),
  ),
};

/** Anywhere in the file alike: without this most changes would fall on its first bytes. */
const place = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
const changes = fc.array(fc.record({ share: place, byte: fc.nat(255) }), { minLength: 1, maxLength: 12 });
const cut = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: place });

for (const [kind, bytes] of Object.entries(whole)) {
  test(`${kind}: however it is damaged, it is read or refused with a way out`, async () => {
    await fc.assert(
      fc.asyncProperty(changes, cut, async (changed, share) => {
        const copy = Uint8Array.from(bytes);
        for (const one of changed) copy[Math.floor(one.share * copy.length)] = one.byte;
        const result = await readFile(copy.subarray(0, Math.ceil(share * copy.length)), 'report');
        if (result.kind === 'refused') assert.match(result.message, /请/);
        else assert.ok(result.blocks.length > 0);
      }),
      { numRuns: 25 },
    );
  });
}
