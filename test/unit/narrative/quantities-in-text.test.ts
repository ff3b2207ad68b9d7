import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canMean, isExact, quantitiesIn } from '../../../shared/narrative/quantities-in-text.ts';
import { sentencesIn, spanIn } from '../../../shared/narrative/sentences.ts';

const quantitiesOf = (text: string) => sentencesIn(text).flatMap((sentence) => quantitiesIn(sentence));
const said = (text: string) => quantitiesOf(text).map(({ value, unit }) => `${value}${unit}`);

describe('quantities in text', () => {
  it('are read in figures of any width, in 汉字, with scales and with thousands', () => {
    assert.deepEqual(said('公开 1,234 条、解读１２期、培训三次、两百份、14万件'), [
      '1234条',
      '12期',
      '3次',
      '200份',
      '140000件',
    ]);
  });

  it('hold money in 分 and percentages as printed', () => {
    assert.deepEqual(said('收费 9.5 万元、380元，占17.46%'), ['9500000元', '38000元', '17.46%']);
    assert.deepEqual(
      quantitiesOf('占17.46%').map(({ kind, decimals }) => [kind, decimals]),
      [['percent', 2]],
    );
  });

  it('are none where a number counts nothing: dates, ordinals, ranges, hotlines, working days', () => {
    const none = '2025年1月1日起，第三次会议，第3期，20个工作日，12345热线，3-5件，一次性办结，十四五规划';
    assert.deepEqual(said(none), []);
  });

  it('do not take the comma between clauses for one between thousands', () => {
    assert.deepEqual(said('申请15,100%办结，其中公开15,200余人参加'), []);
    assert.deepEqual(said('2025年，120件'), ['120件']);
  });

  it('mean a range where the wording is not exact', () => {
    const cases: readonly (readonly [string, readonly number[], readonly number[]])[] = [
      ['200余件', [200, 299], [199, 320]],
      ['58余条', [58, 65], [57, 90]],
      ['2700多个', [2700, 2790], [2699, 2900]],
      ['约36万元', [36_000_000, 36_400_000], [60_000_000]],
      ['近300场', [290, 300], [301]],
      ['超过80件', [80, 500], [79]],
      ['100件左右', [95, 105], [40]],
    ];
    for (const [text, meant, notMeant] of cases) {
      const [quantity] = quantitiesOf(text);
      assert.ok(quantity && !isExact(quantity), text);
      for (const value of meant) assert.ok(canMean(quantity, value), `${text} ${value}`);
      for (const value of notMeant) assert.ok(!canMean(quantity, value), `${text} ${value}`);
    }
    const [exact] = quantitiesOf('20件');
    assert.ok(exact && isExact(exact) && canMean(exact, 20) && !canMean(exact, 21));
  });

  it('know their digits in the source', () => {
    const source = '共 收到 约 ３６ 万元。';
    const [sentence] = sentencesIn(source);
    assert.ok(sentence);
    const [quantity] = quantitiesIn(sentence);
    assert.ok(quantity);
    const { start, end } = spanIn(sentence, quantity.digitsStart, quantity.digitsEnd);
    assert.equal(source.slice(start, end), '３６ 万');
  });

  it('know whether they stand in brackets', () => {
    assert.deepEqual(
      quantitiesOf('收到 12 件（含结转 3 件），办结 9 件').map(({ nested }) => nested),
      [false, true, false],
    );
  });
});
