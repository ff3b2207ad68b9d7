import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packZip } from '../../../main/writers/pack-zip.ts';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { fillWorkbook, preparedFor } from '../../../main/writers/xlsx/prepared-workbook.ts';
import { extendTexts } from '../../../main/writers/xlsx/shared-texts.ts';
import { compose } from '../../../shared/document/compose.ts';
import { type LayoutChoices, officialLayout } from '../../../shared/document/layout-choices.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { emptyReport, type Report } from '../../../shared/report/report.ts';
import { openXlsx, xlsxOf } from '../../builders/an-xlsx.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';
import { partOf, unzip } from '../../builders/unzip.ts';

const shapeOf = (report: Report) => ({
  generation: report.generation,
  layout: officialLayout,
  waiverLines: 0,
});

const longUnit = '云溪彝族回族苗族自治县青禾河流域生态经济开发区管理委员会政务服务和数据管理局';

describe('a workbook from a prepared shape', () => {
  it('keeps nothing of the report before it', async () => {
    const alone = await xlsxOf(sample2024, sample2020);
    const anyReport = fc.oneof(...generations.map(consistentReport));
    for (const report of fc.sample(anyReport, { numRuns: 10, seed: 7 })) await xlsxOf(report, sample2024);
    assert.deepEqual(Buffer.from(await xlsxOf(sample2024, sample2020)), Buffer.from(alone));
  });

  it('has an empty report in it before it is filled with one', async () => {
    const empty = emptyReport('2021', '', 0);
    const facts = { report: empty, document: compose(empty), previous: null, waivers: [] };
    const filled = unzip(packZip(fillWorkbook(await preparedFor(shapeOf(empty)), facts)));
    assert.match(filled.get('xl/worksheets/sheet1.xml') ?? '', /<c r="I22" s="\d+"\/>/);
    assert.match(filled.get('xl/worksheets/sheet1.xml') ?? '', /<c r="O22" s="\d+" t="str"><f>[^<]+<\/f><v><\/v><\/c>/);
  });

  it('is prepared once for all reports of one shape', async () => {
    assert.equal(preparedFor(shapeOf(sample2024)), preparedFor(shapeOf({ ...sample2024, year: 2023 })));
    assert.notEqual(preparedFor(shapeOf(sample2024)), preparedFor(shapeOf(sample2020)));
    assert.equal(preparedFor(shapeOf(sample2024)), preparedFor(shapeOf({ ...sample2024, unit: longUnit })));
    assert.notEqual(preparedFor(shapeOf(sample2024)), preparedFor({ ...shapeOf(sample2024), waiverLines: 1 }));
  });

  it('is prepared anew after many other shapes, to the same bytes', async () => {
    const first = await xlsxOf(sample2024);
    const prepared = preparedFor(shapeOf(sample2024));
    for (const captionBand of [
      '#000001',
      '#000002',
      '#000003',
      '#000004',
      '#000005',
      '#000006',
      '#000007',
      '#000008',
    ]) {
      await writeXlsx(sample2024, compose(sample2024), { layout: { ...officialLayout, captionBand } });
    }
    assert.notEqual(preparedFor(shapeOf(sample2024)), prepared);
    assert.deepEqual(Buffer.from(await xlsxOf(sample2024)), Buffer.from(first));
  });
});

describe('a row that holds what varies', () => {
  const heightIn = async (name: string, row: number, report: Report, reason = '') => {
    const waiver = { severity: 'error', problem: '差 1', reason, author: '王', writtenAt: '2026-01-06' } as const;
    const archive = await writeXlsx(report, compose(report), { waivers: [waiver] });
    return (await openXlsx(archive)).getWorksheet(name)?.getRow(row).height ?? 0;
  };

  it('is as high as the title', async () => {
    const short = await heightIn('年报表格', 1, sample2024);
    assert.equal(await heightIn('年报表格', 1, { ...sample2024, unit: longUnit }), 2 * short);
  });

  it('is as high as the name of the unit', async () => {
    const short = await heightIn('汇总行', 3, { ...sample2024, unit: '青禾镇' });
    assert.ok(short >= 15);
    assert.ok((await heightIn('汇总行', 3, { ...sample2024, unit: longUnit })) >= 3 * short);
  });

  it('is as high as a reason of several sentences', async () => {
    const short = await heightIn('校核说明', 2, sample2024, '已核');
    assert.ok(short >= 15);
    assert.equal(await heightIn('校核说明', 2, sample2024, '已核。见函。另有往来。'), 3 * short);
    assert.equal(await heightIn('校核说明', 2, sample2024, '往'.repeat(40)), 3 * short);
  });
});

describe('the texts of a workbook', () => {
  const template =
    '<?xml version="1.0"?>\n<sst xmlns="urn:x" count="3" uniqueCount="2"><si><t>甲</t></si><si><t>乙</t></si></sst>';

  it('follow those of the template, each once', () => {
    const texts = extendTexts(template);
    assert.deepEqual(['丙', '丁', '丙'].map(texts.indexOf), [2, 3, 2]);
    const xml = texts.toXml();
    assert.match(xml, /<sst xmlns="urn:x" count="6" uniqueCount="4">/);
    assert.deepEqual(
      [...xml.matchAll(/<t>([^<]*)<\/t>/g)].map(([, text]) => text),
      ['甲', '乙', '丙', '丁'],
    );
  });

  it('lose what no sheet can show and are never markup', () => {
    const texts = extendTexts(template);
    texts.indexOf('<f>1+1</f>\u0000\ud800&\n 第二行 ');
    assert.match(texts.toXml(), /<t>&lt;f&gt;1\+1&lt;\/f&gt;\ufffd&amp;\n第二行<\/t>/);
  });
});

describe('what a county may ask for otherwise, in the workbook', () => {
  const write = (choices: Partial<LayoutChoices>) =>
    writeXlsx(sample2024, compose(sample2024), { layout: { ...officialLayout, ...choices } });

  it('is the official layout unless it is asked for', async () => {
    assert.deepEqual(Buffer.from(await write({})), Buffer.from(await xlsxOf(sample2024)));
  });

  it('is the band behind the 条款 rows', async () => {
    for (const [captionBand, argb] of [
      [officialLayout.captionBand, 'FFC6D9F1'],
      ['#EEECE1', 'FFEEECE1'],
      [null, undefined],
    ] as const) {
      const sheet = (await openXlsx(await write({ captionBand }))).getWorksheet('年报表格');
      const fills: (string | undefined)[] = [];
      sheet?.getColumn(1).eachCell(({ value, fill }) => {
        if (!/^第二十条第（.）项$/u.test(String(value))) return;
        fills.push(fill?.type === 'pattern' ? fill.fgColor?.argb : undefined);
      });
      assert.deepEqual(fills, Array(4).fill(argb));
    }
  });

  it('is the typeface of the digits', async () => {
    assert.match(partOf(await write({}), 'xl/styles.xml'), /Times New Roman/);
    assert.doesNotMatch(partOf(await write({ digits: 'chinese' }), 'xl/styles.xml'), /Times New Roman/);
  });

  it('is the form of the page number', async () => {
    for (const [pageNumber, footer] of [
      ['dashes', '&amp;C— &amp;P —'],
      ['hyphens', '&amp;C- &amp;P -'],
      ['bare', '&amp;C&amp;P'],
    ] as const) {
      const archive = await write({ pageNumber });
      for (const sheet of [1, 3]) {
        const xml = partOf(archive, `xl/worksheets/sheet${sheet}.xml`);
        assert.ok(xml.includes(`<oddFooter>${footer}</oddFooter>`), `${pageNumber} on sheet ${sheet}`);
      }
    }
  });
});
