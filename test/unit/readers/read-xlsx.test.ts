import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { printFile } from '../../builders/printed-blocks.ts';
import { sheetRow, xlsxFile } from '../../builders/xlsx-file.ts';

const merges = (...areas: readonly string[]) =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

test('a workbook of another library: title, heading, merged table, blanks inside borders', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('年报');
  sheet.addRow(['2025年政府信息公开工作年度报告']);
  sheet.mergeCells('A1:C1');
  sheet.addRow([]);
  sheet.addRow(['四、行政复议情况']);
  sheet.addRow(['结果', '', '总计']);
  sheet.addRow(['维持', '纠正']);
  sheet.addRow([1, null, 1]);
  sheet.mergeCells('A4:B4');
  sheet.mergeCells('C4:C5');
  const thin = { style: 'thin' } as const;
  for (const row of [4, 5, 6]) {
    for (const column of [1, 2, 3])
      sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  assert.deepEqual(await printFile(bytes), [
    '2025年政府信息公开工作年度报告',
    '四、行政复议情况',
    '结果→2 | 总计↓2',
    '维持 | 纠正',
    '1 |  | 1',
  ]);
});

test('numbers are what their format shows; a format that hides a 0 does not make it blank', async () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="#,##0.00&quot;万元&quot;"/><numFmt numFmtId="171" formatCode="0;-0;;@"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="2"/></cellXfs>`;
  const data = sheetRow(1, [
    '<c s="1"><v>1234.5</v></c>',
    '<c s="2"><v>0</v></c>',
    '<c s="3"><v>7.005</v></c>',
    0.1 + 0.2,
    8999.999973,
  ]);
  assert.deepEqual(await printFile(xlsxFile([{ data }], { styles })), ['1,234.50万元 | 0 | 7.01 | 0.3 | 8999.999973']);
});

test('formulas show the value saved with them; one without a value stays a formula and is never a blank', async () => {
  const data = sheetRow(1, [
    '<c><f>SUM(B1:C1)</f><v>3</v></c>',
    '<c t="str"><f>IF(A1=3,"","x")</f><v></v></c>',
    '<c><f>A1+1</f></c>',
    '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c t="b"><v>1</v></c>',
  ]);
  assert.deepEqual(await printFile(xlsxFile([{ data }])), ['3 |  | =A1+1 | #DIV/0! | TRUE']);
});

test('shared strings in pieces, without the reading aids beside them', async () => {
  const strings =
    '<si><r><t>总</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>zong</t></rPh></si><si><t xml:space="preserve"> 规章 </t></si>';
  const data = sheetRow(1, ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>']);
  assert.deepEqual(await printFile(xlsxFile([{ data }], { strings })), ['总计 |  规章 ']);
});

test('what is hidden is not read: sheets, rows, columns', async () => {
  const shown =
    sheetRow(1, ['甲', '乙', '丙']) +
    sheetRow(2, [1, 2, 3]).replace('<row', '<row hidden="1"') +
    sheetRow(3, [4, 5, 6]);
  const file = xlsxFile([
    { data: shown, before: '<cols><col min="2" max="2" hidden="1"/></cols>', after: merges('A3:B3') },
    { data: sheetRow(1, ['秘', '密']), state: 'hidden' },
    { data: sheetRow(1, ['丁', '戊']) },
  ]);
  assert.deepEqual(await printFile(file), ['甲 | 丙', '4 | 6', '丁 | 戊']);
});

test('tables side by side are read one after the other, figures apart from their labels are not torn off', async () => {
  const rows = ['规章', '规范性文件', '行政许可'].map((name, index) =>
    sheetRow(index + 1, [name, index, null, '核对', '相符']),
  );
  assert.deepEqual(await printFile(xlsxFile([{ data: rows.join('') }])), [
    '规章 | 0',
    '规范性文件 | 1',
    '行政许可 | 2',
    '核对 | 相符',
    '核对 | 相符',
    '核对 | 相符',
  ]);
  const apart = sheetRow(1, ['规章', null, 3]) + sheetRow(2, ['文件', null, 4]);
  assert.deepEqual(await printFile(xlsxFile([{ data: apart }])), ['规章 | 3', '文件 | 4']);
});

test('an empty workbook says so', async () => {
  assert.deepEqual(await printFile(xlsxFile([{ data: '' }])), ['[no-content]']);
});
