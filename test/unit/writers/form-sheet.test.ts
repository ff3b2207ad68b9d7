import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import { formOf, generations } from '../../../shared/formats/formats.ts';
import { layoutTable } from '../../../shared/formats/grid-layout.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { emptyReport, valueAt } from '../../../shared/report/report.ts';
import { partsOf, withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { addressesIn, openXlsx, sheetOf, xlsxOf } from '../../builders/an-xlsx.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';
import { partOf, unzip } from '../../builders/unzip.ts';

/** Every single address a formula names, its ranges written out. */
function namedIn(formula: string): string[] {
  return [...formula.matchAll(/([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?/g)].flatMap(
    ([, column = '', row = '', lastColumn = column, lastRow = row]) => {
      const number = (name: string) => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const columns = Array.from(
        { length: number(lastColumn) - number(column) + 1 },
        (_, index) => number(column) + index,
      );
      const rows = Array.from({ length: Number(lastRow) - Number(row) + 1 }, (_, index) => Number(row) + index);
      return columns.flatMap((at) => rows.map((line) => `${String.fromCharCode(64 + at)}${line}`));
    },
  );
}

describe('年报表格', () => {
  for (const generation of generations) {
    it(`sums in every total of ${generation} exactly its parts, with our figure cached`, async () => {
      const report = withDerivedTotals(aReport(generation).with('requests.new.natural_person', 7).build());
      const archive = await xlsxOf(report);
      const places = await addressesIn(archive, report);
      const sheet = (await openXlsx(archive)).getWorksheet('年报表格');
      for (const cell of cellsOf(generation)) {
        const parts = partsOf(generation, cell.key);
        const target = sheet?.getCell(places.get(cell.key) ?? '');
        if (!parts) {
          assert.equal(target?.formula, undefined, cell.key);
          assert.equal(target?.value, valueAt(report, cell.key), cell.key);
          continue;
        }
        const wanted = parts.map((key) => places.get(key)).sort();
        const [counted = '', summed = ''] = (target?.formula ?? '').split('=0,"",');
        assert.deepEqual(namedIn(counted).sort(), wanted, cell.key);
        assert.deepEqual(namedIn(summed).sort(), wanted, cell.key);
        assert.equal(target?.result, valueAt(report, cell.key), cell.key);
      }
    });
  }

  it('caches for any consistent report the totals that were derived, and every check agrees', async () => {
    const anyReport = fc.oneof(...generations.map(consistentReport));
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const list = await sheetOf(report, '清单');
        const sheet = await sheetOf(report, '年报表格');
        for (const [index, cell] of cellsOf(report.generation).entries()) {
          const value = valueAt(report, cell.key) ?? 0;
          assert.equal(list.getCell(index + 2, 5).result, toPrintedUnit(value, cell.unit), cell.key);
        }
        const results = equationsOf(report.generation).map((_, index) => sheet.getCell(index + 3, 18).result);
        assert.ok(results.every((result) => result === '相符'));
      }),
      { numRuns: 12 },
    );
  });

  it('leaves a total blank while all its parts are blank', async () => {
    const report = emptyReport('2021', '云溪县青禾镇人民政府', 2025);
    const archive = await xlsxOf(report);
    const places = await addressesIn(archive, report);
    const total = (await openXlsx(archive)).getWorksheet('年报表格')?.getCell(places.get('requests.new.total') ?? '');
    assert.match(total?.formula ?? '', /^IF\(COUNT\([A-Z0-9:]+\)=0,"",/);
    assert.notEqual(total?.result, 0);
  });

  it('says in the check cells what disagrees, and only there', async () => {
    const report = withDerivedTotals(aReport().with('requests.new.enterprise', 5).build());
    const sheet = await sheetOf(report, '年报表格');
    const checks = equationsOf('2021').map((_, index) => [
      sheet.getCell(index + 3, 17).value,
      sheet.getCell(index + 3, 18).result,
    ]);
    assert.deepEqual(
      checks.filter(([, result]) => result !== '相符'),
      [
        ['商业企业：一＋二＝（七）＋四', '一＋二为 5，（七）＋四为 0，差 5'],
        ['总计：一＋二＝（七）＋四', '一＋二为 5，（七）＋四为 0，差 5'],
      ],
    );
    assert.equal(sheet.getCell(2, 18).result, '2 处不相符，见下方红格');
  });

  it('turns a check red as soon as it no longer agrees', async () => {
    const xml = partOf(await xlsxOf(aReport().build()), 'xl/worksheets/sheet1.xml');
    const [, range = '', formula = ''] =
      /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression"[^>]*><formula>([^<]*)</.exec(xml) ?? [];
    assert.deepEqual([range, formula], ['R3:R44', 'R3&lt;&gt;&quot;相符&quot;']);
    assert.match(partOf(await xlsxOf(aReport().build()), 'xl/styles.xml'), /<dxf>.*?<bgColor rgb="FFC00000"\/>/s);
  });

  it('names every item of a check so that a clerk finds its line', async () => {
    const sheet = await sheetOf(aReport().build(), '年报表格');
    const labels = equationsOf('2021').map((_, index) => sheet.getCell(index + 3, 17).value);
    for (const label of [
      '一、本年新收政府信息公开申请数量：各列相加＝总计',
      '（二）部分公开：各列相加＝总计',
      '（三）3.危及“三安全一稳定”：各列相加＝总计',
      '（六）1.申请人无正当理由逾期不补正：各列相加＝总计',
      '自然人：各项办理结果相加＝（七）',
      '复议后起诉：各列相加＝总计',
    ]) {
      assert.ok(labels.includes(label), label);
    }
    assert.equal(new Set(labels).size, labels.length);
  });

  it('opens the inputs and locks everything else, without a password', async () => {
    const archive = await xlsxOf(sample2024);
    const places = await addressesIn(archive, sample2024);
    const workbook = await openXlsx(archive);
    const sheet = workbook.getWorksheet('年报表格');
    const inputs = new Set(
      cellsOf('2021')
        .filter((cell) => cell.kind === 'input')
        .map((cell) => places.get(cell.key)),
    );
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        const isOpen = cell.master.protection?.locked === false;
        assert.equal(isOpen, inputs.has(cell.master.address), cell.address);
      }),
    );
    const sheets = [...unzip(archive)].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    assert.equal(sheets.length, 3);
    for (const [path, xml] of sheets) {
      assert.match(xml, /<sheetProtection[^>]* sheet="1"/, path);
      assert.doesNotMatch(xml, /hashValue|password/, path);
    }
  });

  it('takes whole numbers from 0, a signed change, and amounts with decimals', async () => {
    const archive = await xlsxOf(sample2020);
    const places = await addressesIn(archive, sample2020);
    const sheet = (await openXlsx(archive)).getWorksheet('年报表格');
    const validation = (key: string) => sheet?.getCell(places.get(key) ?? '').dataValidation;
    assert.equal(validation('requests.new.natural_person')?.type, 'whole');
    assert.deepEqual(validation('requests.new.natural_person')?.formulae, [0]);
    assert.equal(validation('proactive.licensing.change')?.operator, 'between');
    assert.equal(validation('proactive.procurement.amount')?.type, 'decimal');
    assert.equal(validation('requests.new.total'), undefined);
  });

  for (const generation of generations) {
    it(`shows the tables of ${generation} in official form, on A4`, async () => {
      const sheet = await sheetOf(aReport(generation).build(), '年报表格');
      const printed: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (Number(cell.col) <= 15 && cell.master === cell && typeof cell.value === 'string')
            printed.push(cell.value);
        }),
      );
      const form = formOf(generation);
      const labels = form.tables.flatMap((table) => [
        form.sections.find((section) => section.table === table.key)?.heading,
        ...layoutTable(table)
          .boxes.filter((box) => box.cell === null)
          .map((box) => box.label),
      ]);
      assert.deepEqual(printed.slice(1), labels);
      assert.equal(sheet.pageSetup.paperSize, 9);
      assert.equal(sheet.pageSetup.fitToWidth, 1);
    });
  }

  it('prints the tables and not the checks', async () => {
    const archive = await xlsxOf(sample2024);
    assert.match(
      partOf(archive, 'xl/workbook.xml'),
      /Print_Area" localSheetId="0">&apos;年报表格&apos;!\$A\$1:\$O\$52</,
    );
  });
});
