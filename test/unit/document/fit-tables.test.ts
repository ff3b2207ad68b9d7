import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compose } from '../../../shared/document/compose.ts';
import { fitTables } from '../../../shared/document/fit-tables.ts';
import { officialLayout } from '../../../shared/document/layout-choices.ts';
import { type Flow, flowOn, pageHeightPt, piecesOf } from '../../../shared/document/page-flow.ts';
import type { DocumentTable, ReportDocument } from '../../../shared/document/report-document.ts';
import { rowHeights } from '../../../shared/document/row-heights.ts';
import { textBlockPt } from '../../../shared/document/typography.ts';
import { generations } from '../../../shared/formats/formats.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { layoutReports, withDigits } from '../../builders/layout-reports.ts';

const fit = (report: Report) => fitTables(compose(report), officialLayout);

function tableOf({ nodes }: ReportDocument, key: DocumentTable['table']): DocumentTable {
  const found = nodes.find((node): node is DocumentTable => node.kind === 'table' && node.table === key);
  assert.ok(found);
  return found;
}

function flowOf({ nodes }: ReportDocument): Flow {
  const pieces = nodes.flatMap((node, at) =>
    piecesOf(node, { before: nodes[at - 1], after: nodes[at + 1] }, officialLayout),
  );
  return flowOn({ fullPagesPt: [], lastPt: 0 }, pieces, pageHeightPt(officialLayout));
}

const whitest = ({ fullPagesPt }: Flow) => Math.max(0, ...fullPagesPt.map((filled) => textBlockPt - filled));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('the rows of the tables', () => {
  it('let 表三 and its heading stand on one page, however long its figures', () => {
    for (const generation of generations) {
      for (const digits of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const table = tableOf(fit(withDigits(aReport(generation).build(), digits)), 'requests');
        const height = rowHeights(table, 'times').reduce((sum, pt) => sum + pt, 0);
        assert.ok(
          height + officialLayout.linePitchPt < textBlockPt - 3,
          `${generation}, ${digits} digits: ${height} pt`,
        );
      }
    }
  });

  it('leave the figures room in their boxes', () => {
    for (const digits of [1, 4, 8]) {
      const { nodes } = fit(withDigits(aReport().build(), digits));
      for (const table of nodes.filter((node) => node.kind === 'table')) {
        for (const box of table.boxes.filter(({ role }) => role === 'value')) {
          const mm = (box.text.length * table.figureSizePt * 0.5 * 25.4) / 72;
          assert.ok(mm + 0.8 <= (table.columnWidthsMm[box.column] ?? 0) + 0.01, `${table.table}: ${box.text}`);
        }
      }
    }
  });

  it('keep figures at 四号 where nothing is gained by smaller ones', () => {
    const sizes = layoutReports
      .filter(([name]) => name.includes('-1-'))
      .map(([, report]) => tableOf(fit(report), 'requests'));
    for (const { rowPt, figureSizePt } of sizes) assert.ok(figureSizePt === 14 || rowPt < 17.5);
    assert.ok(sizes.some(({ figureSizePt }) => figureSizePt === 14));
  });

  it('leave less white on the pages than rows of one height would', () => {
    const before = layoutReports.map(([, report]) => whitest(flowOf(compose(report))));
    const after = layoutReports.map(([, report]) => whitest(flowOf(fit(report))));
    assert.ok(mean(after) < 0.6 * mean(before), `${mean(after)} of ${mean(before)} pt`);
    for (const [, report] of layoutReports) {
      assert.ok(flowOf(fit(report)).fullPagesPt.length <= flowOf(compose(report)).fullPagesPt.length);
    }
  });

  it('change nothing but heights and the size of figures', () => {
    const document = compose(aReport().build());
    const bare = (of: ReportDocument) => ({
      ...of,
      nodes: of.nodes.map((node) => (node.kind === 'table' ? { ...node, rowPt: 0, figureSizePt: 0 } : node)),
    });
    assert.deepEqual(bare(fitTables(document, officialLayout)), bare(document));
  });

  it('are chosen the same way every time', () => {
    const report = aReport().build();
    assert.deepEqual(fit(report), fit(report));
  });
});
