import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readHanNumeral } from '../../../shared/narrative/numerals.ts';

it('numerals in 汉字 are read, years and other runs of digits are not', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['两百', 200],
    ['一百零三', 103],
    ['三千二百一十', 3210],
    ['二〇二五', null],
    ['一二', null],
    ['', null],
  ];
  for (const [text, value] of cases) assert.equal(readHanNumeral(text), value, text);
});
