import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'parse5';
import { readFile } from '../../../main/readers/read-file.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { formOf, generations } from '../../../shared/formats/formats.ts';
import { layoutTable } from '../../../shared/formats/grid-layout.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { proofReports } from '../../builders/proof-reports.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';

const write = (report: Report) => writeHtml(compose(report));

async function readBack(html: string) {
  const read = await readFile(new TextEncoder().encode(html), '年报.html');
  assert.equal(read.kind, 'blocks');
  return alignBlocks(read.kind === 'blocks' ? read.blocks : []);
}

describe('the html', () => {
  it('says its language and its charset and fetches nothing', () => {
    const html = write(sample2024);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    assert.doesNotMatch(html, /<(?:link|script|img|iframe)|url\(|https?:/);
  });

  for (const generation of generations) {
    it(`has the real spans of ${generation}`, () => {
      const tables = write(aReport(generation).build()).match(/<table.*?<\/table>/gs) ?? [];
      for (const [index, table] of formOf(generation).tables.entries()) {
        const found = [...(tables[index] ?? '').matchAll(/<td([^>]*)>([^<]*)<\/td>/g)].map(
          ([, attributes = '', text = '']) => [
            Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
            Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
            text,
          ],
        );
        const wanted = layoutTable(table).boxes.map((box) => [
          box.columnSpan,
          box.rowSpan,
          box.cell === null ? box.label : '0',
        ]);
        assert.deepEqual(found, wanted);
      }
    });
  }

  it('shows user text as text', () => {
    const evil = '</p><script>alert(1)</script><img src=x onerror=alert(1)>&nbsp;"\'';
    const html = write({ ...aReport().withText({ overview: evil }).build(), unit: '青禾</title><b>镇' });
    assert.doesNotMatch(html, /<script|<img|<b>/);
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;&amp;nbsp;&quot;&#39;</p>'));
  });

  it('carries its looks with each element, so that a portal keeps them', () => {
    for (const [tag = ''] of write(sample2024).matchAll(/<(?:h1|h2|h3|p|table|tr|td)\b[^>]*>/g))
      assert.match(tag, / style="/);
  });

  it('keeps its tables and its words when a portal strips styles, classes, ids and columns', async () => {
    for (const report of [sample2020, sample2024]) {
      const html = write(report);
      const stripped = html
        .replace(/<style>[\s\S]*?<\/style>|<meta name[^>]*>|<colgroup>.*?<\/colgroup>/g, '')
        .replace(/ (?:class|id)="[^"]*"/g, '');
      assert.notEqual(stripped, html);
      const back = reportFromDraft(await readBack(stripped));
      assert.deepEqual(back?.texts, report.texts);
      for (const { key } of cellsOf(report.generation)) assert.equal(back && valueAt(back, key), valueAt(report, key));
      for (const [tag] of stripped.matchAll(/<td[^>]*>/g))
        assert.match(tag, /border:1px solid #000;.*text-align:(?:center|left)/);
      const widths = [...stripped.matchAll(/<table[\s\S]*?<\/table>/g)].map(
        ([table]) => table.match(/<td[^>]*;width:[\d.]+mm"/g)?.length,
      );
      assert.deepEqual(widths, [4, 10, 15]);
    }
  });

  it('parses without a single error', () => {
    for (const report of [sample2020, sample2024]) {
      const errors: string[] = [];
      parse(write(report), { onParseError: ({ code }) => errors.push(code) });
      assert.deepEqual(errors, []);
    }
  });

  for (const generation of generations) {
    it(`brings every cell of any consistent ${generation} report back unchanged`, async () => {
      await fc.assert(
        fc.asyncProperty(consistentReport(generation), async (report) => {
          const draft = await readBack(write(report));
          const back = reportFromDraft(draft);
          assert.equal(back?.generation, generation);
          assert.deepEqual(draft.issues, []);
          for (const { key } of cellsOf(generation))
            assert.equal(back && valueAt(back, key), valueAt(report, key), key);
        }),
        { numRuns: 40 },
      );
    });
  }

  for (const [name, report] of Object.entries(proofReports)) {
    it(`brings organ, year, date and every paragraph of ${name} back`, async () => {
      const back = reportFromDraft(await readBack(write(report)));
      assert.deepEqual(back?.texts, report.texts);
      assert.deepEqual([back?.unit, back?.year, back?.issuedOn], [report.unit, report.year, report.issuedOn]);
    });
  }
});
