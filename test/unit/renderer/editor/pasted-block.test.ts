import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { copyBlock } from '../../../../renderer/editor/copy-block.ts';
import {
  type PastedBlock,
  readClipboard,
  readHtmlTable,
  readTabbed,
} from '../../../../renderer/editor/pasted-block.ts';
import { selectAll, selectedBoxes } from '../../../../renderer/editor/selection.ts';
import { sheetOf } from '../../../../renderer/editor/sheet.ts';
import { aReport } from '../../../builders/a-report.ts';
import { consistentReport } from '../../../builders/consistent-report.ts';

const texts = (block: PastedBlock | null) => block?.map((row) => row.map((cell) => (cell.covered ? '…' : cell.text)));

test('tabs and line ends are cells and rows, the last line end is none', () => {
  assert.deepEqual(texts(readTabbed('1\t2\r\n3\t\r\n')), [
    ['1', '2'],
    ['3', ''],
  ]);
  assert.deepEqual(texts(readTabbed('1\n2\n')), [['1'], ['2']]);
  assert.deepEqual(texts(readTabbed('\r\n\r\n')), []);
  assert.deepEqual(texts(readTabbed('')), []);
});

test('a quoted cell may hold tabs, line ends and quotes', () => {
  assert.deepEqual(texts(readTabbed('"商业\n企业"\t"1,234"\r\n"说""是""\t"\t2')), [
    ['商业\n企业', '1,234'],
    ['说"是"', '2'],
  ]);
  assert.deepEqual(texts(readTabbed('5"\t6')), [['5"', '6']]);
});

test('rows keep the length they were pasted with', () => {
  assert.deepEqual(texts(readTabbed('1\t2\t3\n4\n')), [['1', '2', '3'], ['4']]);
});

test('merged cells of an HTML table are spread out, the covered places marked', () => {
  const html = `<meta><table><thead><tr><th colspan="2">甲</th><th rowspan=2>乙</th></tr></thead>
    <tbody><tr><td>1</td><td><p>2<o:p>&nbsp;</o:p></p></td></tr></tbody></table><table><tr><td>9</td></tr></table>`;
  assert.deepEqual(texts(readHtmlTable(html)), [
    ['甲', '…', '乙'],
    ['1', '2', '…'],
  ]);
  assert.equal(readHtmlTable('<p>12</p>'), null);
});

test('HTML is read where it holds a table, the plain text otherwise', () => {
  const html = '<table><tr><td>7</td></tr></table>';
  assert.deepEqual(texts(readClipboard({ html, text: '8' })), [['7']]);
  assert.deepEqual(texts(readClipboard({ html: '<b>8</b>', text: '8' })), [['8']]);
});

test('what is copied reads back as it stood, as text and as HTML', () => {
  fc.assert(
    fc.property(consistentReport('2021'), fc.constantFrom('proactive', 'requests', 'review'), (report, table) => {
      const sheet = sheetOf('2021', table as 'proactive');
      const rows = selectedBoxes(sheet, selectAll(sheet));
      const { text, html } = copyBlock(report, rows);
      assert.deepEqual(texts(readTabbed(text)), texts(readHtmlTable(html)));
      assert.equal(texts(readTabbed(text))?.flat().length, rows.flat().length);
    }),
    { numRuns: 20 },
  );
});

test('a cell that is no number is copied as it was typed, with its quotes', () => {
  const report = { ...aReport().with('proactive.fees.amount', 36_000_000).build(), sources: {} };
  const typed = { ...report, sources: { 'proactive.fees.amount': '约36"万\t元' } } as const;
  const sheet = sheetOf('2021', 'proactive');
  const box = sheet.boxByKey.get('proactive.fees.amount');
  assert.ok(box);
  assert.equal(copyBlock(report, [[box]]).text, '36');
  assert.deepEqual(texts(readTabbed(copyBlock(typed, [[box]]).text)), [['约36"万\t元']]);
  assert.match(copyBlock(typed, [[box]]).html, /约36&quot;万/);
});
