import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollYears, withRolledYears } from '../../../shared/narrative/roll-years.ts';

function roll(text: string): readonly [rolled: string, stale: readonly string[]] {
  const { stale } = rollYears(text, 2025, 2026);
  return [withRolledYears(text, 2025, 2026), stale.map(({ span }) => text.slice(span.start, span.end))];
}

describe('rolling years', () => {
  it('moves the report year, the period, the plans and what is compared', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['2025年，我镇认真做好工作。', '2026年，我镇认真做好工作。'],
      ['自 2025 年 1 月 1 日起至 2025 年 12 月 31 日止', '自 2026 年 1 月 1 日起至 2026 年 12 月 31 日止'],
      ['截至2025年底，２０２５年度', '截至2026年底，２０２６年度'],
      ['2026年我们将继续努力。', '2027年我们将继续努力。'],
      ['针对2024年工作中存在的问题', '针对2025年工作中存在的问题'],
      ['公开2025年度部门预算、2024年度部门决算', '公开2026年度部门预算、2025年度部门决算'],
      ['二〇二五年工作', '二〇二六年工作'],
      ['《青禾镇2025年政府信息公开工作年度报告》', '《青禾镇2026年政府信息公开工作年度报告》'],
    ];
    for (const [text, rolled] of cases) assert.deepEqual(roll(text), [rolled, []], text);
  });

  it('leaves laws, notices, history, phones and codes alone', () => {
    for (const text of [
      '2019年5月修订的条例',
      '2008年施行',
      '国办公开办函〔2021〕30号',
      '电话：2025-12025',
      '（2021版）',
    ]) {
      assert.deepEqual(roll(text), [text, []], text);
    }
  });

  it('keeps the dates of single events and tells them', () => {
    assert.deepEqual(roll('2025年10月16日举办培训，11月初再次举办。'), [
      '2025年10月16日举办培训，11月初再次举办。',
      ['11月初', '2025'],
    ]);
    assert.deepEqual(roll('于2024年4月挂牌')[1], ['2024']);
  });

  it('moves the year of a date behind the period and tells it', () => {
    assert.deepEqual(roll('2026年1月20日'), ['2027年1月20日', ['2026']]);
  });

  it('keeps last year’s titles and numbers and tells them, save the report’s own', () => {
    assert.deepEqual(roll('印发《2025年政务公开要点》（青政〔2025〕5号）。'), [
      '印发《2025年政务公开要点》（青政〔2025〕5号）。',
      ['2025〕5号', '《2025年政务公开要点》'],
    ]);
    assert.deepEqual(roll('目录（2025版）、2025－2027年规划')[1], ['2025版', '2025－2027年']);
    assert.deepEqual(roll('按照《关于做好2025年度政府信息公开工作年度报告的通知》'), [
      '按照《关于做好2026年度政府信息公开工作年度报告的通知》',
      ['《关于做好2025年度政府信息公开工作年度报告的通知》'],
    ]);
  });

  it('moves by as many years as lie between the reports', () => {
    const { edits } = rollYears('2023年，2024年将', 2023, 2025);
    assert.deepEqual(
      edits.map(({ to }) => to),
      ['2025', '2026'],
    );
  });
});
