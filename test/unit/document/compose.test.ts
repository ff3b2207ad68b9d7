import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { compose } from '../../../shared/document/compose.ts';
import type { DocumentNode, DocumentTable } from '../../../shared/document/report-document.ts';
import { formOf, generations } from '../../../shared/formats/formats.ts';
import { emptyReport, type Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { documentAsText } from '../../builders/document-as-text.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';

function nodesOf<Kind extends DocumentNode['kind']>(
  report: Report,
  kind: Kind,
): Extract<DocumentNode, { kind: Kind }>[] {
  return compose(report).nodes.filter((node): node is Extract<DocumentNode, { kind: Kind }> => node.kind === kind);
}

function textOf(table: DocumentTable, cell: string): string | undefined {
  return table.boxes.find((box) => box.cell === cell)?.text;
}

describe('compose', () => {
  for (const [name, report] of [
    ['document-2020.txt', sample2020],
    ['document-2024.txt', sample2024],
  ] as const) {
    it(`lays the sample out as ${name} has it (UPDATE_GOLDENS=1 writes it anew)`, () => {
      const golden = fileURLToPath(new URL(`../../golden/${name}`, import.meta.url));
      const text = documentAsText(compose(report));
      if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, text);
      assert.equal(text, readFileSync(golden, 'utf8'));
    });
  }

  for (const generation of generations) {
    it(`keeps the six statutory headings of ${generation} in order when every section is empty`, () => {
      const headings = nodesOf(emptyReport(generation, '云溪县青禾镇人民政府', 2024), 'heading').map(
        ({ text }) => text,
      );
      assert.deepEqual(
        headings,
        formOf(generation).sections.map((section) => section.heading),
      );
    });
  }

  it('prints a blank as nothing and a zero as 0', () => {
    const report = aReport().with('requests.new.enterprise', null).build();
    const table = nodesOf(report, 'table')[1];
    assert.ok(table);
    assert.equal(textOf(table, 'requests.new.enterprise'), '');
    assert.equal(textOf(table, 'requests.new.natural_person'), '0');
  });

  it('prints the figure that was kept, not what was typed', () => {
    const report = { ...aReport('2019').with('proactive.procurement.amount', 36_000_000).build() };
    const table = nodesOf({ ...report, sources: { 'proactive.procurement.amount': '约36万元' } }, 'table')[0];
    assert.ok(table);
    assert.equal(textOf(table, 'proactive.procurement.amount'), '36');
  });

  it('puts prose above a table and closing 注 lines under it', () => {
    const report = aReport().withText({ review: '全年平稳。\n注：数量含上年度结转数量。' }).build();
    const kinds = compose(report).nodes.slice(-9, -4);
    assert.deepEqual(
      kinds.map((node) => (node.kind === 'table' ? 'table' : 'text' in node ? node.text : node.kind)),
      [
        '四、政府信息公开行政复议、行政诉讼情况',
        '全年平稳。',
        'table',
        '注：数量含上年度结转数量。',
        '五、存在的主要问题及改进情况',
      ],
    );
  });

  it('leaves the date out of the signature until it is known', () => {
    const report = { ...aReport().build(), issuedOn: null };
    assert.deepEqual(nodesOf(report, 'signature'), [{ kind: 'signature', unit: '云溪县青禾镇人民政府', date: '' }]);
    assert.deepEqual(nodesOf({ ...report, unit: '' }, 'signature'), []);
  });

  it('prints the date without leading zeros', () => {
    const report = { ...aReport().build(), issuedOn: '2026-01-05' };
    assert.equal(nodesOf(report, 'signature')[0]?.date, '2026年1月5日');
  });

  it('lets nothing unprintable of the text into the document', () => {
    const dirty = '第一段\u0000\u0007\u200b\u202e末\ud800\r\n\t　第二段\u2028第三段\n\n  \n';
    const report = aReport().withText({ preface: dirty }).build();
    const texts = nodesOf({ ...report, unit: '青禾\u0000镇\n政府' }, 'paragraph').map(({ text }) => text);
    assert.deepEqual(texts.slice(0, 3), ['第一段末\ufffd', '第二段', '第三段']);
    assert.equal(compose({ ...report, unit: '青禾\u0000镇\n政府' }).unit, '青禾镇 政府');
  });

  it('fills the 156 mm of the text block with every table, whatever the figures', () => {
    const anyReport = fc.oneof(...generations.map(consistentReport));
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const { columnWidthsMm, layout } of nodesOf(report, 'table')) {
          assert.equal(columnWidthsMm.length, layout.columnCount);
          assert.ok(Math.abs(columnWidthsMm.reduce((sum, mm) => sum + mm, 0) - 156) < 0.001);
          assert.ok(columnWidthsMm.every((mm) => mm > 5));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sets long figures smaller rather than letting them leave their column', () => {
    const report = aReport()
      .with('requests.new.total', 123_456_789)
      .with('requests.granted.research', 98_765_432)
      .build();
    const table = nodesOf(report, 'table')[1];
    assert.ok(table);
    for (const box of table.boxes.filter(({ role }) => role === 'value')) {
      const widthPt = (box.text.length * table.figureSizePt) / 2;
      assert.ok(widthPt < ((table.columnWidthsMm[box.column] ?? 0) * 72) / 25.4, `${box.text} fits`);
    }
    assert.equal(nodesOf(aReport().build(), 'table')[1]?.figureSizePt, 14);
  });
});
