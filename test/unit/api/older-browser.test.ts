import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportReport } from '../../../main/api/create-api.ts';
import { defaultExportSettings, noSheets } from '../../../shared/document/export-settings.ts';
import { exportContext } from '../../builders/export-context.ts';
import { olderBrowser } from '../../builders/older-browser.ts';
import { sample2024 } from '../../builders/sample-reports.ts';

const numbersIn = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/NbNumber .*? Td \(\\227 (\d+) \\227\) Tj/g),
  ].map(([, number]) => Number(number));

test('a PDF printed by an older browser has its page numbers, and the page before the report has none', async () => {
  const counts = [false, true].map(async (approval) => {
    const settings = { ...defaultExportSettings, sheets: { ...noSheets, approval } };
    const exported = await exportReport(sample2024, 'pdf', exportContext({ printer: olderBrowser(), settings }));
    assert.ok(exported.kind === 'file');
    const pages =
      Buffer.from(exported.bytes)
        .toString('latin1')
        .match(/(?<=\n)\d+ 0 obj\n<<\/Type \/Page\n/g) ?? [];
    const numbers = numbersIn(exported.bytes);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
    // A page that is numbered stands in the file twice: as printed, and with its number.
    return { printed: pages.length - numbers.length, numbered: numbers.length };
  });
  const [alone, withSheet] = await Promise.all(counts);
  assert.ok(alone && withSheet && alone.numbered >= 4);
  assert.deepEqual(alone.printed, alone.numbered);
  assert.deepEqual(withSheet, { printed: alone.printed + 1, numbered: alone.numbered });
});
