import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printFile } from '../../builders/printed-blocks.ts';

const rtf = (text: string) => printFile(Buffer.from(`{\\rtf1\\ansi ${text}}`, 'latin1'));

test("GBK bytes as \\'xx: by the font, by the code page, and in files that name neither", async () => {
  const zongji = "\\'d7\\'dc\\'bc\\'c6";
  assert.deepEqual(await rtf(`{\\fonttbl{\\f1\\fcharset134 SimSun;}}\\f1 ${zongji}\\par`), ['总计']);
  assert.deepEqual(await rtf(`\\ansicpg936 ${zongji}\\par`), ['总计']);
  assert.deepEqual(await rtf(`\\ansicpg1252 ${zongji}\\par`), ['总计']);
  assert.deepEqual(await rtf(`\\ansicpg936 \xd7\xdc\xbc\xc6\\par`), ['总计']);
});

test('a Western charset stays Western where the bytes are no GBK', async () => {
  assert.deepEqual(await rtf("\\ansicpg1252 caf\\'e9 1\\par"), ['café 1']);
});

test('unicode with any number of stand-ins, and beyond the basic plane', async () => {
  assert.deepEqual(await rtf("\\u24635\\'d7\\uc2\\u-30655 ??!\\uc0\\u35745\\par"), ['总衁!计']);
  assert.deepEqual(await rtf('\\uc1\\u-10174?\\u-8959?\\par'), ['\ud842\udd01']);
});

test('rows with merges, boxes without \\intbl, a row without its shape', async () => {
  const row = '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\clvmgf\\cellx3000 甲\\cell\\cell 乙\\cell\\row';
  const next = '\\trowd\\cellx1000\\cellx2000\\clvmrg\\cellx3000\\intbl 1\\cell 2\\par 3\\cell\\cell\\row';
  const text = Buffer.from(`{\\rtf1\\ansi ${row}${next}\\pard 后\\par}`);
  const asUnicode = text.toString().replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0)}?`);
  assert.deepEqual(await printFile(Buffer.from(asUnicode)), ['甲→2 | 乙↓2', '1 | 2⏎3', '后']);
  assert.deepEqual(await rtf('\\intbl a\\cell b\\cell\\row\\pard c\\par'), ['a | b', 'c']);
});

test('what is not text is left out: fields codes, pictures, hidden and deleted runs, unknown groups, binary data', async () => {
  const text = [
    '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}',
    '{\\pict\\bin4 {{{{}',
    '{\\v secret}',
    '{\\deleted gone}',
    '{\\*\\unknown x}',
    '{\\header top}',
    '{\\upr{ansi}{\\*\\ud{ unicode}}}',
  ];
  assert.deepEqual(await rtf(`${text.join('')}\\par`), ['7ansi unicode']);
});

test('list numbers, dashes, quotes, notes', async () => {
  assert.deepEqual(await rtf('{\\listtext 1.\\tab}item\\~x\\emdash y{\\footnote a note}\\par'), [
    '1. item\u00a0x—y',
    'a note',
  ]);
});

test('braces without an end are refused when they nest without bound, read when they do not', async () => {
  assert.deepEqual(await rtf('{{{open\\par'), ['open']);
  assert.deepEqual(await rtf('{'.repeat(5000)), ['[too-complex]']);
});
