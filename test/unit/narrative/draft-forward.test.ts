import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { draftForward } from '../../../shared/narrative/draft-forward.ts';
import { linkTo, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { draftFrom } from '../../../shared/report/carry-over.ts';
import { applyChanges } from '../../../shared/report/change.ts';
import type { LinkedReport } from '../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';

const lastYear = aReport()
  .in(2024)
  .with('requests.carried_out.natural_person', 3)
  .withText({
    preface: '统计期限自2024年1月1日起至2024年12月31日止。',
    overview: '2024年，我镇公开信息 20 条。印发《2024年政务公开要点》，10月16日举办培训 2 场。',
  })
  .build();

describe('the draft of the next year', () => {
  it('is what carry-over makes of the figures, with the years of the text moved', () => {
    const { report, movedYears } = draftForward(lastYear, 2025);
    const { texts, ...others } = draftFrom(lastYear, 2025);
    assert.deepEqual({ ...report, texts }, { ...others, texts });
    assert.equal(report.texts.preface, '统计期限自2025年1月1日起至2025年12月31日止。');
    assert.equal(
      report.texts.overview,
      '2025年，我镇公开信息 20 条。印发《2024年政务公开要点》，10月16日举办培训 2 场。',
    );
    assert.equal(report.texts.problems, lastYear.texts.problems);
    assert.equal(movedYears, 3);
  });

  it('tells the figures, dates and titles that stay, where they stand now', () => {
    const { report, remarks } = draftForward(lastYear, 2025);
    assert.deepEqual(
      remarks.map(({ kind, text, span }) => [kind, report.texts[text].slice(span.start, span.end)]),
      [
        ['number', '2025年，我镇公开信息 20 条。'],
        ['number', '印发《2024年政务公开要点》，10月16日举办培训 2 场。'],
        ['date', '印发《2024年政务公开要点》，10月16日举办培训 2 场。'],
        ['title', '印发《2024年政务公开要点》，10月16日举办培训 2 场。'],
      ],
    );
  });

  it('follows this year’s tables where last year’s figures did, by links of its own and those of last year', () => {
    const received = linkTo(['requests.new.total']);
    const previous = aReport()
      .in(2024)
      .with('requests.new.total', 15)
      .with('requests.granted.total', 9)
      .withText({ overview: `2024年收到申请 ${received} 件。收到政府信息公开申请 15 件，予以公开 9 件。` })
      .build();
    const { report, links } = draftForward(previous, 2025);
    const granted = linkTo(['requests.granted.total']);
    assert.equal(
      report.texts.overview,
      `2025年收到申请 ${received} 件。收到政府信息公开申请 ${received} 件，予以公开 ${granted} 件。`,
    );
    assert.deepEqual(
      links.map(({ figure }) => figure),
      ['15', '15', '9'],
    );
  });

  it('brings chips through a whole year: drafted, filled, drafted again', () => {
    const overview = '2023年收到政府信息公开申请 15 件，予以公开 9 件，结转下年度 2 件。';
    const start = aReport()
      .in(2023)
      .with('requests.new.natural_person', 15)
      .with('requests.granted.natural_person', 9)
      .with('requests.carried_out.natural_person', 2)
      .withTotals()
      .withText({ overview })
      .build();
    const drafted = draftForward(start, 2024).report;
    const filled = applyChanges(drafted, [
      { kind: 'set-cell', cell: 'requests.new.natural_person', value: 8, source: null },
      { kind: 'set-cell', cell: 'requests.granted.natural_person', value: 4, source: null },
      { kind: 'set-cell', cell: 'requests.carried_out.natural_person', value: 6, source: null },
    ]);
    const readIn = (report: LinkedReport) => withShownFigures(withDerivedTotals(report)).texts.overview;
    assert.equal(readIn(filled), '2024年收到政府信息公开申请 8 件，予以公开 4 件，结转下年度 6 件。');
    const next = draftForward(withDerivedTotals(filled), 2025).report;
    assert.equal(next.texts.overview, drafted.texts.overview.replace('2024', '2025'));
    assert.equal(
      readIn(next),
      '2025年收到政府信息公开申请 〔未填〕 件，予以公开 〔未填〕 件，结转下年度 〔未填〕 件。',
    );
    const last = draftForward(withDerivedTotals(next), 2026).report;
    assert.equal(last.texts.overview, drafted.texts.overview.replace('2024', '2026'), 'blank links stay links');
  });

  for (const previous of [sample2020, sample2024]) {
    it(`has neither a wrong period nor a year left over, made of the sample of ${previous.year}`, () => {
      const report = withShownFigures(withDerivedTotals(draftForward(previous, previous.year + 1).report));
      const found = evaluate({ report, previous }).filter(({ rule }) => ['N-PERIOD', 'S-YEAR'].includes(rule));
      assert.deepEqual(found, []);
      assert.ok(report.texts.preface.includes(`自${previous.year + 1}年1月1日起至12月31日止`));
    });
  }
});
