import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPlainLetters } from '../../../main/readers/pdf/plain-letters.ts';

test('radicals and compatibility forms are read as the characters they look like', () => {
  assert.equal(toPlainLetters('⻘⽲河流域⽣态⼈⺠政府⻓⻔⻝⻬'), '青禾河流域生态人民政府长门食齐');
  assert.equal(toPlainLetters('\uf9b5'), '\uf9b5'.normalize('NFKC'));
});

test('everything else stays as it is, width and all', () => {
  const text = '（一）２０２４年 ﬁ ① “青禾”—𠮷⺀';
  assert.equal(toPlainLetters(text), text);
});
