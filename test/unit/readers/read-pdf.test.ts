import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barFromTo, lineFromTo, pdfFile, textAt } from '../../builders/pdf-file.ts';
import { printFile } from '../../builders/printed-blocks.ts';
import { missingReference, referenceBytes } from '../../builders/reference-reports.ts';
import { toGbk } from '../../builders/text-encodings.ts';

const prose = textAt(60, 780, 'This page is long enough to be taken for a page with text on it.');

/** Three columns, three rows; the head box over two columns, the first box over two rows. */
function ruledTable(draw: typeof lineFromTo): string {
  const across = [700, 640].map((y) => draw(60, y, 360, y));
  const inner = [draw(160, 680, 360, 680), draw(60, 660, 360, 660)];
  const upright = [60, 160, 360].map((x) => draw(x, 640, x, 700));
  const cut = draw(260, 640, 260, 680);
  return [...across, ...inner, ...upright, cut].join('\n');
}

const boxes = [
  textAt(70, 676, 'label'),
  textAt(200, 686, 'both'),
  textAt(180, 666, 'left'),
  textAt(280, 666, 'right'),
  textAt(70, 646, 'sum'),
  textAt(180, 646, '12'),
  textAt(280, 646, '34'),
].join('\n');

const printed = ['label↓2 | both→2', 'left | right', 'sum | 12 | 34'];

test('a ruled table: lines of a pen, and lines as thin boxes', async () => {
  for (const draw of [lineFromTo, barFromTo]) {
    const lines = await printFile(pdfFile([[prose, ruledTable(draw), boxes].join('\n')]));
    assert.deepEqual(lines.slice(1), printed);
  }
});

test('lines that are turned and moved by the page are where they are seen', async () => {
  const flipped = `q 1 0 0 -1 0 842 cm\n${ruledTable((x1, y1, x2, y2) => lineFromTo(x1, 842 - y1, x2, 842 - y2))}\nQ`;
  assert.deepEqual((await printFile(pdfFile([[prose, flipped, boxes].join('\n')]))).slice(1), printed);
});

test('a page that is turned by quarters is read as it is shown', async () => {
  const content = [prose, ruledTable(lineFromTo), boxes].join('\n');
  const turns = [
    ['[0 0 842 595] /Rotate 90', '0 1 -1 0 842 0'],
    ['[0 0 595 842] /Rotate 180', '-1 0 0 -1 595 842'],
    ['[0 0 842 595] /Rotate 270', '0 -1 1 0 0 595'],
    ['[100 50 695 892] /Rotate 0', '1 0 0 1 100 50'],
  ] as const;
  for (const [box, matrix] of turns) {
    const lines = await printFile(pdfFile([`q ${matrix} cm\n${content}\nQ`], '', box));
    assert.deepEqual(lines.slice(1), printed, box);
  }
});

test('figures run together in one piece of text are cut at the lines between them', async () => {
  const table = [
    ...[700, 680].map((y) => lineFromTo(60, y, 180, y)),
    ...[60, 100, 140, 180].map((x) => lineFromTo(x, 680, x, 700)),
    'BT /F1 10 Tf 75 686 Td [(1) -3500 (2) -3500 (3)] TJ ET',
  ];
  assert.deepEqual((await printFile(pdfFile([[prose, ...table].join('\n')]))).slice(1), ['1 | 2 | 3']);
});

test('Chinese in a font that is named and not embedded is decoded by its character codes', async () => {
  const hex = Buffer.from(toGbk('政府信息公开工作年度报告（二〇二五年），共三十个字以上，用来说明字码。')).toString(
    'hex',
  );
  const page = `BT /F2 10 Tf 60 700 Td <${hex}> Tj ET`;
  assert.deepEqual(await printFile(pdfFile([page])), [
    '政府信息公开工作年度报告（二〇二五年），共三十个字以上，用来说明字码。',
  ]);
});

test('a table goes on over the page, page numbers fall away, a paragraph runs on', async () => {
  const half = (y: number) =>
    [
      ...[y, y - 20, y - 40].map((at) => lineFromTo(60, at, 360, at)),
      ...[60, 160, 360].map((x) => lineFromTo(x, y - 40, x, y)),
      textAt(70, y - 14, `a${y}`),
      textAt(170, y - 14, '1'),
      textAt(70, y - 34, `b${y}`),
      textAt(170, y - 34, '2'),
    ].join('\n');
  const first = [prose, half(140), textAt(290, 40, '- 1 -')].join('\n');
  const second = [
    half(780),
    textAt(60, 700, 'After the table, on the second page of the file.'),
    textAt(290, 40, '- 2 -'),
  ].join('\n');
  assert.deepEqual((await printFile(pdfFile([first, second]))).slice(1), [
    'a140 | 1',
    'b140 | 2',
    'a780 | 1',
    'b780 | 2',
    'After the table, on the second page of the file.',
  ]);
});

test('where nothing is ruled, columns are told by the gaps between them', async () => {
  const row = (y: number, ...texts: readonly string[]) =>
    texts.map((text, index) => textAt(60 + 120 * index, y, text)).join('\n');
  const page = [
    prose,
    row(740, 'kind', 'made', 'ended', 'valid'),
    ...[720, 700, 680].map((y) => row(y, `row${y}`, '1', '2', '3')),
  ];
  const lines = await printFile(pdfFile([page.join('\n')]));
  assert.deepEqual(lines.slice(-3), ['row720 | 1 | 2 | 3', 'row700 | 1 | 2 | 3', 'row680 | 1 | 2 | 3']);
});

test('a scan, an empty file, a locked one and one without sense are refused by name', async () => {
  assert.deepEqual(await printFile(pdfFile(['q 595 0 0 842 0 0 cm /Im1 Do Q'])), ['[scanned-pdf]']);
  assert.deepEqual(await printFile(pdfFile([''])), ['[no-content]']);
  const lock = ` /Encrypt <</Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -4>> /ID [(a) (a)]`;
  assert.deepEqual(await printFile(pdfFile([prose], lock)), ['[encrypted]']);
  assert.deepEqual(await printFile(Buffer.from('%PDF-1.7\nnothing else')), ['[damaged]']);
});

test('the same form twice side by side is refused: no figure is given to the wrong report', async () => {
  const form = (left: number, labels: readonly string[]) =>
    [
      ...[700, 680, 660, 640, 620, 600].map((y) => lineFromTo(left, y, left + 200, y)),
      ...[left, left + 100, left + 200].map((x) => lineFromTo(x, 600, x, 700)),
      ...labels.map((label, index) => textAt(left + 10, 686 - 20 * index, label)),
      ...labels.map((_, index) => textAt(left + 110, 686 - 20 * index, String(index))),
    ].join('\n');
  const labels = ['granted', 'partly', 'denied', 'unheld', 'other'];
  assert.deepEqual(await printFile(pdfFile([[prose, form(60, labels), form(320, labels)].join('\n')])), [
    '[side-by-side]',
  ]);
  const others = ['upheld', 'corrected', 'pending', 'closed', 'total'];
  const lines = await printFile(pdfFile([[prose, form(60, labels), form(320, others)].join('\n')]));
  assert.deepEqual([lines[1], lines[6]], ['granted | 0', 'upheld | 0']);
});

const comparison = 'reports/originals/006_suqian_compare_2023_2024.pdf';

test('a real comparison of two years is refused clearly', { skip: missingReference(comparison) }, async () => {
  assert.deepEqual(await printFile(referenceBytes(comparison)), ['[side-by-side]']);
});
