import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenFile } from '../../builders/golden-file.ts';
import { printFile } from '../../builders/printed-blocks.ts';

const printed = [
  '2025年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '信息内容 | 本年制发件数 | 金额 | 合计',
  '规章 | 1 | 1,234.50 | 1235.5',
  '规范性文件 | 0 |  | 7',
  '行政许可 | 12→3',
  '甲 | 乙',
  '1 | 2',
];

test('xls: formats, a 0 that its format hides, merges, hidden rows and sheets', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.xls')), printed);
});

test('ods: the same workbook says the same', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.ods')), printed);
});

test('fods: the same workbook in one XML file says the same', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.fods')), printed);
});

test('a workbook in the XML of Excel 2003', async () => {
  const cell = (value: string | number, attributes = '') =>
    `<Cell${attributes}><Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</Data></Cell>`;
  const rows = [
    [cell('信息内容'), cell('本年制发件数', ' ss:MergeAcross="1"')],
    [cell('规章'), cell(3), cell(4)],
  ].map((cells) => `<Row>${cells.join('')}</Row>`);
  const file = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${rows.join('')}</Table></Worksheet></Workbook>`;
  assert.deepEqual(await printFile(Buffer.from(file)), ['信息内容 | 本年制发件数→2', '规章 | 3 | 4']);
});

test('a torn workbook is refused', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.xls').subarray(0, 3000)), ['[unread-ole]']);
  assert.deepEqual(await printFile(goldenFile('structures.ods').subarray(0, 3000)), ['[damaged]']);
});
