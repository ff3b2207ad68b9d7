import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../main/readers/read-text.ts';
import type { Block } from '../../../shared/alignment/blocks.ts';

/** `规章 · 0` for a row; a filler as `×` with its span. */
function show(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`¶ ${block.text.trim()}`]
      : block.rows.map((row) =>
          row.map(({ text, columnSpan, isFiller }) => (isFiller ? `×${columnSpan}` : text || '_')).join(' · '),
        ),
  );
}

const rows = ['规章 | 0 | 0 | 6 |', '行政规范性文件 | 2 | 1 | 6 |', '行政许可 | 15 | ||'];

const surfaces: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['bars behind boxes', rows, ['规章 · 0 · 0 · 6', '行政规范性文件 · 2 · 1 · 6', '行政许可 · 15 · ×2']],
  ['bars around rows', ['| 规章 | 0 |', '| --- | :---: |', '| 许可 |  |'], ['规章 · 0', '许可 · _']],
  ['full-width and drawn bars', ['规章｜0｜', '许可│1│'], ['规章 · 0', '许可 · 1']],
  ['a run of bars', ['新收 | 7 | 7 |||||||', '结转 | |||||||||'], ['新收 · 7 · 7 · ×6', '结转 · ×9']],
  ['blanks in the middle', ['新收 | 7 |  | 0 | 7 |', '结转 || 1 |'], ['新收 · 7 · _ · 0 · 7', '结转 · _ · 1']],
  ['a box a line with a bar', ['规章 |', '0 |', '|', '6 |', '||'], ['规章', '0', '_', '6', '×2']],
  ['bars between boxes', ['规章', '|', '0', '|', '|', '6', '|'], ['¶ 规章', '¶ 0', '_', '¶ 6']],
  ['bars before boxes', ['信息数', '| 条', '| 01', '|'], ['¶ 信息数', '条', '01', '_']],
  ['tabs', ['规章\t0\t\t6', '许可\t1'], ['规章 · 0 · _ · 6', '许可 · 1']],
  ['commas and quotes', ['规章,0,0,6', '"许可, ""行政""",1,2,3'], ['规章 · 0 · 0 · 6', '许可, "行政" · 1 · 2 · 3']],
  [
    'columns kept apart by spaces',
    ['规章      0     0    6', '  许可    1     2    3', '一、总体  情况良好。'],
    ['规章 · 0 · 0 · 6', '许可 · 1 · 2 · 3', '一、总体 · 情况良好。'],
  ],
  [
    'plain lines',
    ['规章', '', '0', '第一句话, 有逗号, 也有数 3。'],
    ['¶ 规章', '¶ 0', '¶ 第一句话, 有逗号, 也有数 3。'],
  ],
];

for (const [name, lines, expected] of surfaces) {
  test(`${name} become boxes`, () => {
    assert.deepEqual(show(readText(lines.join('\n'))), expected);
  });
}

test('rows that follow one another are one table; prose parts them; every block knows its line', () => {
  const blocks = readText(['前言。', '', ...rows.slice(0, 2), '说明。', rows[2]].join('\r\n'));
  assert.deepEqual(
    blocks.map(({ kind, line }) => [kind, line]),
    [
      ['paragraph', 1],
      ['table', 3],
      ['paragraph', 5],
      ['table', 6],
    ],
  );
});

test('text is kept as it stands, indents included', () => {
  assert.deepEqual(readText('　　一、总体情况  \n'), [{ kind: 'paragraph', text: '　　一、总体情况', line: 1 }]);
});
