import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import exceljs from 'exceljs';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { toPrintedUnit } from '../../../shared/report/quantities.ts';
import { valueAt } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { addressesIn, openXlsx, sheetOf, xlsxOf } from '../../builders/an-xlsx.ts';
import { missingReference } from '../../builders/reference-reports.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { partOf } from '../../builders/unzip.ts';
import { validateOoxml } from '../../builders/validate-ooxml.ts';

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
    const archive = await xlsxOf(report);
    const places = await addressesIn(archive, report);
    const sheet = (await openXlsx(archive)).getWorksheet('汇总行');
    assert.equal(
      sheet?.getCell(5, 7).formula,
      `IF(G3&""=年报表格!${places.get('proactive.regulations.made')}&"","","不同")`,
    );
    assert.match(sheet?.getCell(5, 1).formula ?? '', /COUNTIF\(G5:GX5,"不同"\)/);
  });
});

describe('清单', () => {
  it('leaves a name that wraps the room for its lines', async () => {
    const sheet = await sheetOf(sample2024, '清单');
    const heightOf = (key: string) => {
      const row = sheet.getColumn(2).values.indexOf(key);
      return sheet.getRow(row).height ?? 0;
    };
    const short = heightOf('review.reconsideration.upheld');
    assert.ok(short > 0);
    assert.ok(heightOf('requests.refused.confirmation.social_org') >= 2 * short);
  });

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
      const archive = await xlsxOf(report);
      const clean = await xlsxOf(aReport().build());
      for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml']) {
        const formulas = (part: Uint8Array) => partOf(part, path).match(/<f>[^<]*<\/f>/g);
        assert.deepEqual(formulas(archive), formulas(clean), `${evil} in ${path}`);
      }
      const unit = (await openXlsx(archive)).getWorksheet('汇总行')?.getCell(3, 1);
      assert.equal(unit?.type, exceljs.ValueType.String);
      assert.equal(unit?.value, evil.trim());
    }
  });

  it('is the same bytes on another day', async () => {
    const today = await xlsxOf(sample2024, sample2020);
    mock.timers.enable({ apis: ['Date'], now: new Date('2031-07-09T10:11:12Z') });
    const later = await xlsxOf(sample2024, sample2020);
    mock.timers.reset();
    assert.deepEqual(Buffer.from(later), Buffer.from(today));
  });

  it('is valid by the schemas of ECMA-376', { skip: missingReference('tools/validate-ooxml.py') }, async (context) => {
    const folder = tempFolder(context);
    const files = await Promise.all(
      [sample2020, sample2024].map(async (report) => {
        const file = join(folder, `${report.year}.xlsx`);
        writeFileSync(file, await xlsxOf(report, sample2020));
        return file;
      }),
    );
    const waiver = {
      severity: 'error',
      problem: '差 1。',
      reason: '已核。\n见函。',
      author: '王',
      writtenAt: '2026-01-06',
    } as const;
    const properties = [{ name: 'NianbaoDigest', value: '0' }];
    files.push(join(folder, 'waivers.xlsx'));
    writeFileSync(
      join(folder, 'waivers.xlsx'),
      await writeXlsx(sample2024, compose(sample2024), { waivers: [waiver], properties }),
    );
    const validation = validateOoxml(files);
    if (validation.kind === 'unavailable') return context.skip(validation.why);
    assert.ok(validation.isValid, validation.report);
  });
});

describe('printing the whole workbook', () => {
  it('leaves the two hundred columns of 汇总行 out but for whose row it is', async () => {
    const workbook = partOf(await xlsxOf(sample2024), 'xl/workbook.xml');
    assert.match(workbook, /_xlnm\.Print_Area" localSheetId="1">&apos;汇总行&apos;!\$A\$1:\$F\$5</);
  });
});
