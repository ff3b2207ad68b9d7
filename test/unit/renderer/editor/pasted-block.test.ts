import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { copyBlock } from '../../../../renderer/editor/copy-block.ts';
import {
  type PastedBlock,
  readClipboard,
  readTabbed,
  spreadTable,
  type TableBoxes,
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

const box = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, rowSpan, columnSpan });

test('merged cells are spread out, the covered places marked', () => {
  const rows: TableBoxes = [[box('甲', 2), box('乙', 1, 2)], [box('1'), box(' 2\n')], [box('')]];
  assert.deepEqual(texts(spreadTable(rows)), [
    ['甲', '…', '乙'],
    ['1', '2', '…'],
  ]);
  assert.deepEqual(texts(spreadTable([[box('甲', 1, 3), box('1')], [box('2')], [box('3')]])), [
    ['甲', '1'],
    ['…', '2'],
    ['…', '3'],
  ]);
});

test('a span that claims too much is cut, not built', () => {
  const [row] = spreadTable([[box('1', 1_000_000, 1_000_000)]]);
  assert.equal(row?.length, 100);
});

test('HTML is read where it holds a table, the plain text otherwise', () => {
  const seven = () => [[box('7')]];
  assert.deepEqual(texts(readClipboard({ html: '<table>', text: '8' }, seven)), [['7']]);
  assert.deepEqual(texts(readClipboard({ html: '<b>8</b>', text: '8' }, () => null)), [['8']]);
  assert.deepEqual(texts(readClipboard({ html: '', text: '8' }, seven)), [['8']]);
});

/** The cells between the tags that copyBlock writes. */
function cellsIn(html: string): string[][] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row);
  return rows.map((row) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => cell));
}

test('what is copied reads back as it stood, as text and as HTML', () => {
  fc.assert(
    fc.property(consistentReport('2021'), fc.constantFrom('proactive', 'requests', 'review'), (report, table) => {
      const sheet = sheetOf('2021', table as 'proactive');
      const rows = selectedBoxes(sheet, selectAll(sheet));
      const { text, html } = copyBlock(report, rows);
      assert.deepEqual(texts(readTabbed(text)), cellsIn(html));
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
