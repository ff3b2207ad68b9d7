import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { TextKey } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

function rulesFor(text: string, key: TextKey = 'overview'): string {
  const report = aReport()
    .withText({ [key]: text })
    .build();
  const found = evaluate({ report }).filter((finding) => finding.text === key);
  return [...new Set(found.map(({ rule }) => rule))].join(' ');
}

/** Right Chinese that a careless pattern would take for a slip. */
const sound = [
  '为了了解群众需求，工作到位，达到了目的的要求。',
  '通过通信信息、短信信息和微信公众号公开，办公公开栏同步更新。',
  '监管管理制度、机制制度健全，法规规范性强。',
  '县（区）、乡（镇）两级：1）编制目录；2）抓好更新（含网站）。',
  '按照《关于做好2025年度政府信息公开工作年度报告编制工作的通知》要求开展工作。',
  '“三公”经费、“双随机”信息全部公开……群众满意。',
  '截至2025年12月31日，回应时间为 10:30，占 12.5%。',
  '按排名公示，发布署名文章 3 篇。',
] as const;

const slips: readonly (readonly [rule: string, text: string, key?: TextKey])[] = [
  ['S-DOUBLE', '按照新修修订的要求执行。'],
  ['S-DOUBLE', '稳步推进，，有序开展。'],
  ['S-DOUBLE', '做好公开工作。，下一步继续。'],
  ['S-WORD', '行政事业型收费 3 项。'],
  ['S-WORD', '做好公开的的工作。'],
  ['S-WORD-DOUBT', '截止2025年12月31日，公开 3 条。'],
  ['S-HOLD', '全年公开信息××条。'],
  ['S-HOLD', '全年培训 3 次（待补时间）。'],
  ['S-PAIR', '按照“五公开要求，做好工作。'],
  ['S-PAIR', '公开信息 3 条）。'],
  ['S-KANA', '（ニ）依申请公开。'],
  ['S-MARK', '公开信息,办理申请。'],
  ['S-MARK', '公开信息 3 条(含视频)。'],
  ['S-MARK', '公开信息 3 条.'],
  ['S-YEAR', '2024年，我镇公开信息 3 条。'],
  ['S-YEAR', '现发布2024年政府信息公开工作年度报告。', 'preface'],
  ['N-PERIOD', '统计期限为2024年1月1日至12月31日。', 'preface'],
  ['N-PERIOD', '统计期限自2025年1月1日起至202025年12月31日止。', 'preface'],
  ['N-PERIOD', '统计期限自20251月1日起至202512月31日止。', 'preface'],
  ['N-PERIOD', '统计期限自2025年1月1日起至1230日止。', 'preface'],
  ['N-5', '无', 'problems'],
  ['N-5', '暂无存在的问题。', 'problems'],
  ['N-FEE', '无其他需要报告的事项。', 'other'],
  ['Y-NOTICE', '按照国办公开办函〔2019〕60号编制。', 'preface'],
];

describe('text that needs no table to be judged', () => {
  for (const text of sound) {
    it(`leaves alone: ${text}`, () => {
      assert.equal(rulesFor(text), '');
    });
  }

  for (const [rule, text, key] of slips) {
    it(`${rule}: ${text}`, () => {
      assert.equal(rulesFor(text, key), rule);
    });
  }

  it('takes the period in any of its right forms', () => {
    for (const period of [
      '自2025年1月1日起至12月31日止',
      '自２０２５年１月１日至２０２５年１２月３１日',
      '从 2025 年 1 月 1 日起，到 2025 年 12 月 31 日止',
      '2025年1月1日—12月31日',
    ]) {
      assert.equal(rulesFor(`本报告数据统计期限${period}。`, 'preface'), '', period);
    }
  });

  it('says nothing about years and dates while the year is unknown, except that', () => {
    const report = aReport().in(0).withText({ preface: '统计期限自2024年1月1日起至12月31日止。' }).build();
    const about = evaluate({ report, previous: aReport().in(2024).build() }).filter(({ cells }) => cells.length === 0);
    assert.deepEqual(
      about.map(({ rule }) => rule),
      ['Y-YEAR'],
    );
  });

  it('gives a county government until March', () => {
    const late = (unit: string, issuedOn: string) =>
      evaluate({ report: { ...aReport().build(), unit, issuedOn } }).some(({ rule }) => rule === 'N-LATE');
    assert.equal(late('云溪县人民政府', '2026-03-31'), false);
    assert.equal(late('云溪县人民政府', '2026-04-01'), true);
    assert.equal(late('云溪县青禾镇人民政府', '2026-02-01'), true);
    assert.equal(late('云溪县民政局', '2026-01-31'), false);
  });
});
