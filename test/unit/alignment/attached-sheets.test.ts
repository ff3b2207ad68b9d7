import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAttachedSheets } from '../../../shared/alignment/attached-sheets.ts';
import type { Block } from '../../../shared/alignment/blocks.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, line: null });
const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  rows: rows.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))),
  line: null,
});
const signatures = table(['签发：王青', '核 稿：', '会签:'], ['拟稿人', '李青']);
const heads = ['序号', '级别', '位置', '问题', '两边的数', '差', '依据', '说明（说明人、\n日期）'];
const report = [paragraph('青禾镇2024年政府信息公开工作年度报告'), paragraph('一、总体情况'), table(['规章', '0'])];

const kindsIn = (blocks: readonly Block[]) => splitAttachedSheets(blocks).sheets.map(({ kind }) => kind);

test('what was signed by hand or typed over the line is still 发文稿纸, its title on two lines', () => {
  const blocks = [paragraph('青禾镇人民政府'), paragraph('发 文 稿 纸'), signatures, ...report];
  const split = splitAttachedSheets(blocks);
  assert.deepEqual(kindsIn(blocks), ['approval']);
  assert.equal(split.report.length, blocks.length, 'places hold');
  assert.deepEqual(split.report.slice(3), report);
  assert.deepEqual(
    split.report.slice(0, 3).map((block) => block.kind === 'paragraph' && block.text),
    ['', '', ''],
  );
});

test('a table like it without the title, or further down, is the report’s own', () => {
  assert.deepEqual(kindsIn([signatures, ...report]), []);
  assert.deepEqual(kindsIn([...report, paragraph('发文稿纸'), signatures]), []);
  assert.equal(splitAttachedSheets(report).report, report);
});

test('校核表 reaches from its title to the end, over as many tables as a printer made of it', () => {
  const title = paragraph('政府信息公开工作年度报告校核表');
  const blocks = [
    ...report,
    title,
    paragraph('共 52 项检查'),
    table(heads, ['1', '必改']),
    paragraph('- 6 -'),
    table(heads),
  ];
  const { report: left, sheets } = splitAttachedSheets(blocks);
  assert.deepEqual(left.slice(0, 3), report);
  assert.ok(left.slice(3).every((block) => block.kind === 'paragraph' && block.text === ''));
  assert.equal(sheets[0]?.blocks.length, 5);
  assert.deepEqual(kindsIn([...report, title, table(['序号', '级别'])]), []);
  assert.deepEqual(kindsIn([...report, table(heads)]), []);
});
