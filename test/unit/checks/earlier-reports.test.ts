import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckContext } from '../../../shared/checks/check-rule.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { earlierReports } from '../../../shared/checks/years.ts';
import { aReport } from '../../builders/a-report.ts';

const messages = (rule: string, context: CheckContext) =>
  evaluate(context).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
const ofYear = (year: number, problems = '') => aReport().in(year).withText({ overview: '', problems }).build();

describe('reports of every year before', () => {
  it('are taken the nearest first, one a year, none of this year or later, the given one before another of its year', () => {
    const previous = ofYear(2024, '甲');
    const earlier = [ofYear(2022), ofYear(2025), ofYear(2024, '乙'), ofYear(2023), ofYear(0)];
    const found = earlierReports({ report: ofYear(2025), previous, earlier });
    assert.deepEqual(
      found.map(({ year }) => year),
      [2024, 2023, 2022],
    );
    assert.equal(found[0], previous);
  });

  it('show what was copied from the year before last, and say which year', () => {
    const old = '公开栏更新不及时，下一步将按月检查并通报结果。';
    const report = ofYear(2025, old);
    const fresh = ofYear(2024, '解读形式单一，下一步将增加图解和视频解读。');
    assert.deepEqual(messages('Y-DUP', { report, previous: fresh }), []);
    const [message] = messages('Y-DUP', { report, previous: fresh, earlier: [ofYear(2023, old)] });
    assert.match(message ?? '', /100% 与 2023 年度逐句相同/u);
    assert.match(messages('Y-DUP', { report, previous: ofYear(2024, old) })[0] ?? '', /100% 与上年逐句相同/u);
  });

  it('show a sentence that still names the year it was written for', () => {
    const old = '2022年新建的栏目更新不及时，下一步将按月检查。';
    const context = { report: ofYear(2025, old), earlier: [ofYear(2024), ofYear(2022, old)] };
    assert.match(messages('S-YEAR', context)[0] ?? '', /1 句照搬 2022 年度，年份还是 2022 年/u);
  });

  it('stand in for last year where the figure is compared and not demanded, and only there', () => {
    const report = aReport().with('proactive.licensing.decisions', 900).build();
    const older = aReport()
      .in(2023)
      .with('proactive.licensing.decisions', 30)
      .with('requests.carried_out.enterprise', 4)
      .build();
    const context = { report, earlier: [older] };
    assert.match(messages('Y-JUMP', context)[0] ?? '', /2023 年度 30，今年 900，是 2023 年度的 30 倍/u);
    assert.deepEqual(messages('Y-CARRY', context), []);
    assert.match(messages('Y-PREV', context)[0] ?? '', /没有 2024 年度的报告，给出的是 2023 年度的/u);
  });

  it('bridge a gap in what is in force by saying how much the missing years must account for', () => {
    const report = aReport().with('proactive.normative.made', 2).with('proactive.normative.in_force', 9).build();
    const base = (year: number) => aReport().in(year).with('proactive.normative.in_force', 10).build();
    const [message] = messages('Y-VALID-GAP', { report, earlier: [base(2022)] });
    assert.match(
      message ?? '',
      /从 2022 年度的 10 算起，加减今年制发、废止的是 12，填的是 9，相差的 3 件应是 2023至2024 年度的增减/u,
    );
    assert.deepEqual(messages('Y-VALID-GAP', { report, earlier: [base(2022), base(2024)] }), []);
    assert.equal(messages('Y-VALID', { report, earlier: [base(2022), base(2024)] }).length, 1);
  });
});
