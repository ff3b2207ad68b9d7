import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { draftForward } from '../../../shared/narrative/draft-forward.ts';
import { hasLinks, linkTo } from '../../../shared/narrative/linked-text.ts';
import { draftFrom } from '../../../shared/report/carry-over.ts';
import { type Report, textKeys } from '../../../shared/report/report.ts';
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

  it('tells the dates and titles that stay, where they stand now, and says nothing of figures', () => {
    const { report, remarks } = draftForward(lastYear, 2025);
    assert.deepEqual(
      remarks.map(({ kind, text, span }) => [kind, report.texts[text].slice(span.start, span.end)]),
      [
        ['date', '印发《2024年政务公开要点》，10月16日举办培训 2 场。'],
        ['title', '印发《2024年政务公开要点》，10月16日举办培训 2 场。'],
      ],
    );
  });

  it('brings links along as the figures they showed: no mark of a link is stored', () => {
    const linked = aReport()
      .in(2024)
      .with('requests.new.total', 15)
      .withText({ overview: `2024年收到 ${linkTo(['requests.new.total'])} 件。` })
      .build();
    const { report } = draftForward(linked, 2025);
    assert.equal(report.texts.overview, '2025年收到 15 件。');
    assert.ok(textKeys.every((key) => !hasLinks(report.texts[key])));
  });

  for (const previous of [sample2020, sample2024]) {
    it(`has neither a wrong period nor a year left over, made of the sample of ${previous.year}`, () => {
      const report: Report = withDerivedTotals(draftForward(previous, previous.year + 1).report);
      const found = evaluate({ report, previous }).filter(({ rule }) => ['N-PERIOD', 'S-YEAR'].includes(rule));
      assert.deepEqual(found, []);
      assert.ok(report.texts.preface.includes(`自${previous.year + 1}年1月1日起至12月31日止`));
    });
  }
});
