import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { titleLines } from '../../../shared/document/title-lines.ts';

const rest = '2024年政府信息公开工作年度报告';

describe('the title', () => {
  it('stands on one line where it fits', () => {
    assert.deepEqual(titleLines('青禾镇', rest), [`青禾镇${rest}`]);
  });

  it('gives the organ a line of its own where both together are too long', () => {
    assert.deepEqual(titleLines('云溪县青禾镇人民政府', rest), ['云溪县青禾镇人民政府', rest]);
  });

  it('breaks a very long organ after a place name, in lines of at most twenty characters', () => {
    const unit = '云溪彝族回族苗族自治县青禾河流域生态经济开发区管理委员会政务服务和数据管理局';
    const lines = titleLines(unit, rest);
    assert.equal(lines.slice(0, -1).join(''), unit);
    assert.equal(lines[0], '云溪彝族回族苗族自治县');
    assert.ok(lines.every((line) => line.length <= 20));
  });

  it('is the rest alone while the organ is not known', () => {
    assert.deepEqual(titleLines('', rest), [rest]);
  });
});
