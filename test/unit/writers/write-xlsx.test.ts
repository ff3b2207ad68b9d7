import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import { formOf, generations } from '../../../shared/formats/formats.ts';
import { layoutTable } from '../../../shared/formats/grid-layout.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { emptyReport, type Report, valueAt } from '../../../shared/report/report.ts';
import { partsOf, withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { missingReference } from '../../builders/reference-reports.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { partOf, unzip } from '../../builders/unzip.ts';

const write = (report: Report, previous: Report | null = null) => writeXlsx(report, compose(report), previous);

async function open(archive: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(archive.slice().buffer);
  return workbook;
}

async function sheetOf(report: Report, name: string, previous: Report | null = null): Promise<exceljs.Worksheet> {
  const sheet = (await open(await write(report, previous))).getWorksheet(name);
  assert.ok(sheet);
  return sheet;
}

/** The address in 年报表格 of every cell, as 清单 refers to it. */
async function addresses(archive: Uint8Array, report: Report): Promise<ReadonlyMap<string, string>> {
  const list = (await open(archive)).getWorksheet('清单');
  return new Map(
    cellsOf(report.generation).map((cell, index) => {
      const formula = list?.getCell(index + 2, 5).formula ?? '';
      return [
        cell.key,
        /^IF\(年报表格!([A-Z]+\d+)="","",年报表格!\1\)$/.exec(formula)?.[1] ?? `no address in ${formula}`,
      ];
    }),
  );
}

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
      const archive = await write(report);
      const places = await addresses(archive, report);
      const sheet = (await open(archive)).getWorksheet('年报表格');
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
    const archive = await write(report);
    const places = await addresses(archive, report);
    const total = (await open(archive)).getWorksheet('年报表格')?.getCell(places.get('requests.new.total') ?? '');
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
    const xml = partOf(await write(aReport().build()), 'xl/worksheets/sheet1.xml');
    const [, range = '', formula = ''] =
      /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression"[^>]*><formula>([^<]*)</.exec(xml) ?? [];
    assert.deepEqual([range, formula], ['R3:R44', 'R3&lt;&gt;&quot;相符&quot;']);
    assert.match(partOf(await write(aReport().build()), 'xl/styles.xml'), /<dxf>.*?<bgColor rgb="FFC00000"\/>/s);
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
    const archive = await write(sample2024);
    const places = await addresses(archive, sample2024);
    const workbook = await open(archive);
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
    const archive = await write(sample2020);
    const places = await addresses(archive, sample2020);
    const sheet = (await open(archive)).getWorksheet('年报表格');
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
    const archive = await write(sample2024);
    assert.match(
      partOf(archive, 'xl/workbook.xml'),
      /Print_Area" localSheetId="0">&apos;年报表格&apos;!\$A\$1:\$O\$52</,
    );
  });
});

describe('汇总行', () => {
  it('is one row of plain numbers under labels and keys, that a county can append', async () => {
    const sheet = await sheetOf(sample2024, '汇总行');
    const keys = (sheet.getRow(2).values as unknown[]).slice(1);
    assert.deepEqual(
      keys.slice(6),
      cellsOf('2021').map((cell) => cell.key),
    );
    assert.deepEqual(keys.slice(0, 3), ['unit', 'year', 'template']);
    assert.deepEqual(
      [1, 2, 3].map((column) => sheet.getCell(3, column).value),
      ['云溪县青禾镇人民政府', 2024, '2021'],
    );
    for (const [index, cell] of cellsOf('2021').entries()) {
      const value = valueAt(sample2024, cell.key) ?? 0;
      assert.equal(sheet.getCell(1, index + 7).value, cell.label);
      assert.equal(sheet.getCell(3, index + 7).value, toPrintedUnit(value, cell.unit), cell.key);
    }
  });

  it('says below when 年报表格 was changed afterwards', async () => {
    const report = aReport().build();
    const archive = await write(report);
    const places = await addresses(archive, report);
    const sheet = (await open(archive)).getWorksheet('汇总行');
    assert.equal(
      sheet?.getCell(5, 7).formula,
      `IF(G3&""=年报表格!${places.get('proactive.regulations.made')}&"","","不同")`,
    );
    assert.match(sheet?.getCell(5, 1).formula ?? '', /COUNTIF\(G5:GX5,"不同"\)/);
  });
});

describe('清单', () => {
  it('sets last year beside this year where the question is the same', async () => {
    const previous = aReport()
      .in(2023)
      .with('requests.granted.natural_person', 5)
      .with('proactive.fees.amount', 1_000_000)
      .build();
    const sheet = await sheetOf(sample2024, '清单', previous);
    const line = (key: string) => {
      const index = cellsOf('2021').findIndex((cell) => cell.key === key);
      return [1, 2, 4, 5, 6, 7].map(
        (column) => sheet.getCell(index + 2, column).result ?? sheet.getCell(index + 2, column).value,
      );
    };
    assert.deepEqual(line('requests.granted.natural_person').slice(1), [
      'requests.granted.natural_person',
      '件',
      2,
      5,
      -3,
    ]);
    assert.deepEqual(line('proactive.fees.amount').slice(2), ['万元', 0.86, 1, -0.14]);
    assert.deepEqual(
      [5, 6].map((column) => sheet.getCell(1, column).value),
      ['本年（2024）', '上年（2023）'],
    );
  });

  it('leaves last year blank where the older form asked nothing comparable', async () => {
    const sheet = await sheetOf(sample2024, '清单', { ...sample2020, year: 2023 });
    const row = cellsOf('2021').findIndex((cell) => cell.key === 'proactive.normative.in_force') + 2;
    assert.equal(sheet.getCell(row, 6).value, null);
    assert.equal(sheet.getCell(row, 7).result ?? '', '');
  });
});

describe('the xlsx', () => {
  it('holds every text as a string, whatever it looks like', async () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '=cmd|"/c calc"!A1', '\t=1+1']) {
      const report = { ...aReport().withText({ overview: evil, other: evil }).build(), unit: evil };
      const archive = await write(report);
      const clean = await write(aReport().build());
      for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml']) {
        const formulas = (part: Uint8Array) => partOf(part, path).match(/<f>[^<]*<\/f>/g);
        assert.deepEqual(formulas(archive), formulas(clean), `${evil} in ${path}`);
      }
      const unit = (await open(archive)).getWorksheet('汇总行')?.getCell(3, 1);
      assert.equal(unit?.type, exceljs.ValueType.String);
      assert.equal(unit?.value, evil.trim());
    }
  });

  it('is the same bytes on another day', async () => {
    const today = await write(sample2024, sample2020);
    mock.timers.enable({ apis: ['Date'], now: new Date('2031-07-09T10:11:12Z') });
    const later = await write(sample2024, sample2020);
    mock.timers.reset();
    assert.deepEqual(Buffer.from(later), Buffer.from(today));
  });

  it('is valid by the schemas of ECMA-376', { skip: missingReference('tools/validate-ooxml.py') }, async (context) => {
    const folder = tempFolder(context);
    const files = await Promise.all(
      [sample2020, sample2024].map(async (report) => {
        const file = join(folder, `${report.year}.xlsx`);
        writeFileSync(file, await write(report, sample2020));
        return file;
      }),
    );
    const tool = fileURLToPath(new URL('../../../../shared/tools/validate-ooxml.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [tool, ...files], { encoding: 'utf8' });
    if (stderr.includes('lxml')) return context.skip('python3-lxml is not installed');
    assert.equal(status, 0, stdout);
  });
});
