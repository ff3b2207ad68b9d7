import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { leftOversIn } from '../../../shared/narrative/left-overs.ts';
import { linkTo, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { rollForward } from '../../../shared/narrative/roll-forward.ts';
import { draftFrom } from '../../../shared/report/carry-over.ts';
import type { LinkedReport, Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';

const lastYear = aReport()
  .in(2024)
  .with('requests.new.total', 12)
  .withText({
    overview:
      '2024年，我镇公开信息 20 条，收到政府信息公开申请 12 件。\n印发《2024年政务公开要点》，10月16日举办培训 2 场、专题讲座 2 场。',
    problems: '上级检查发现的 3 个问题，将在2025年6月底前改好。',
  })
  .build();

const thisYear = (overview: string, problems = ''): LinkedReport =>
  aReport()
    .with('requests.new.total', 5)
    .with('proactive.licensing.decisions', 20)
    .withText({ overview, problems })
    .build();

/** What is told of a text, the words of each kind. */
function told(report: LinkedReport, previous: Report = lastYear): string[] {
  return leftOversIn(withShownFigures(report), previous).map(({ sentence, figures, dates, titles }) =>
    [figures, dates, titles]
      .map((spans) => spans.map(({ start, end }) => sentence.text.slice(start, end)).join(' '))
      .join(' | '),
  );
}

const rolled = '2025年，我镇公开信息 20 条，收到政府信息公开申请 12 件。';
const second = '印发《2024年政务公开要点》，10月16日举办培训 2 场、专题讲座 2 场。';

describe('what this year’s text still has of last year’s', () => {
  it('is every figure, date and title of a sentence that was only moved on', () => {
    assert.deepEqual(told(thisYear(`${rolled}\n${second}`)), [
      '20条 |  | ',
      '2场 2场 | 10月16日 | 《2024年政务公开要点》',
    ]);
  });

  it('is nothing that was changed: a figure, a date, a title each for itself', () => {
    assert.deepEqual(told(thisYear(rolled.replace('20 条', '31 条'))), []);
    assert.deepEqual(told(thisYear(second.replace('2 场、', '5 场、'))), ['2场 | 10月16日 | 《2024年政务公开要点》']);
    assert.deepEqual(told(thisYear(second.replace('10月16', '9月8').replace('《2024', '《2025'))), ['2场 2场 |  | ']);
  });

  it('is still there when only signs were corrected, and gone when the sentence was written anew', () => {
    assert.deepEqual(told(thisYear(rolled.replace('，', ',').replace('条，', '条； '))), ['20条 |  | ']);
    assert.deepEqual(told(thisYear('今年我镇通过网站公开信息 20 条。')), []);
  });

  it('is no figure that the tables answer for: linked, agreeing, or told as a contradiction', () => {
    const linked = rolled.replace('20 条', `${linkTo(['proactive.licensing.decisions'])} 条`);
    assert.deepEqual(told(thisYear(linked)), []);
    assert.deepEqual(told(thisYear(rolled.replace('20 条', '7 条').replace('12', '5'))), []);
    const contradicted = evaluate({ report: withShownFigures(thisYear(rolled)), previous: lastYear });
    assert.deepEqual(
      contradicted.filter(({ rule }) => /N-NEW|Y-STALE/u.test(rule)).map(({ rule }) => rule),
      ['N-NEW', 'Y-STALE'],
    );
  });

  it('is a date that was moved on by itself, until somebody has looked', () => {
    const moved = '上级检查发现的 3 个问题，将在2026年6月底前改好。';
    assert.deepEqual(told(thisYear('', moved)), ['3个 | 2026年6月底 | ']);
    assert.deepEqual(told(thisYear('', moved.replace('3 个', '4 个').replace('6月', '5月'))), []);
  });

  it('never holds a sentence against another part of the report', () => {
    assert.deepEqual(told(thisYear('', rolled)), []);
  });
});

for (const previous of [sample2020, sample2024]) {
  it(`of a draft made of the sample of ${previous.year} is what rolling it forward could not move`, () => {
    const { texts, remarks } = rollForward(previous, previous.year + 1);
    const draft = withShownFigures({ ...draftFrom(previous, previous.year + 1), texts });
    const left = leftOversIn(draft, previous).map(({ text, sentence }) => `${text} ${sentence.text.slice(-12)}`);
    const stale = remarks.filter(({ kind }) => kind !== 'statement');
    assert.equal(new Set(left).size, new Set(stale.map(({ text, span }) => `${text} ${span.start}`)).size);
  });
}
