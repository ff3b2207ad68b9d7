import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foreignNamesIn, placeOf } from '../../../shared/narrative/place-names.ts';

const unit = '云溪县青禾镇人民政府';
const foreign = (text: string, of = unit) =>
  foreignNamesIn(text, of).map(({ start, length }) => text.slice(start, start + length));

describe("a township's place", () => {
  it('is read off the name of its office, however long', () => {
    assert.deepEqual(placeOf(unit), { base: '青禾', kind: '镇' });
    assert.deepEqual(placeOf('云溪县白石苗族土家族乡'), { base: '白石', kind: '乡' });
    assert.deepEqual(placeOf('云溪市南湖区政府东门街道办事处'), { base: '东门', kind: '街道' });
    assert.deepEqual(placeOf('云溪县柳市镇党政办公室'), { base: '柳市', kind: '镇' });
  });

  it('is not made up for a bureau or a county', () => {
    for (const other of ['云溪县民政局', '云溪县人民政府', '', '镇江市人民政府'])
      assert.equal(placeOf(other), null, other);
  });
});

describe('names of another office', () => {
  const leftOver: readonly (readonly [string, readonly string[]])[] = [
    ['本报告由白石镇人民政府编制。', ['白石镇']],
    ['如有疑问，请与云溪县白石乡党政办公室联系。', ['白石乡']],
    ['根据要求，编制《白石镇2025年政府信息公开工作年度报告》。', ['白石镇']],
    ['2025年，白石镇认真贯彻落实《条例》。', ['白石镇']],
    ['云溪县白石镇人民政府网站公开信息 3 条。', ['白石镇']],
    ['2025年，我乡公开信息 3 条，全乡群众满意。', ['我乡', '全乡']],
    ['我局高度重视公开工作。', ['我局']],
  ];
  for (const [text, names] of leftOver) {
    it(`are seen: ${text}`, () => assert.deepEqual(foreign(text), names));
  }

  for (const text of [
    '本报告由云溪县青禾镇人民政府编制，请与青禾镇党政办公室联系。',
    '2025年，青禾镇认真贯彻落实《条例》，我镇公开信息 3 条。',
    '与白石镇人民政府联合开展宣传，赴云溪县南门街道办事处学习。',
    '通过镇人民政府网站公开，各乡镇人民政府参加，本乡镇居民满意。',
    '涉及镇政府的信息及时公开，全县乡镇、街道办事处同步更新。',
    '按照“我乡我土”活动要求，走进《我乡纪事》。',
    '县财政局、县民政局到我镇指导。',
  ]) {
    it(`are not seen in: ${text}`, () => assert.deepEqual(foreign(text), []));
  }

  it('leave a county alone, and hold a bureau to its own words', () => {
    assert.deepEqual(foreign('我镇、白石乡人民政府2025年公开信息。', '云溪县人民政府'), []);
    assert.deepEqual(foreign('我镇公开信息 3 条，我局公开 2 条，全镇覆盖。', '云溪县民政局'), ['我镇']);
  });
});
