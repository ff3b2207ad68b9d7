import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scopeOf } from '../../../shared/narrative/owner.ts';

const unit = '云溪县青禾镇人民政府';

it('a figure is of the whole unless the words before the verb name another body or a channel', () => {
  const whole = [
    '',
    '2025年,全镇共',
    '我镇',
    '本机关',
    '青禾镇',
    '全镇各部门共',
    '年内依法',
    '截至2025年12月31日',
    '严格依程序',
  ];
  const part = ['镇政府办代表镇政府', '本级', '县公安局', '通过门户网站', '其中镇卫生院', '各村'];
  for (const words of whole) assert.equal(scopeOf(words, unit), 'whole', words);
  for (const words of part) assert.equal(scopeOf(words, unit), 'part', words);
});

it('我县 is not the body of a township, but of an unnamed report it may be', () => {
  assert.equal(scopeOf('全市', unit), 'part');
  assert.equal(scopeOf('全市', ''), 'whole');
});
