import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from '../../../shared/checks/remembered.ts';

test('a text is looked through once, again only when many others came between, and never mistaken for another', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return { length: text.length };
  });
  assert.deepEqual([lengthOf('一'), lengthOf('二二'), lengthOf('一')], [{ length: 1 }, { length: 2 }, { length: 1 }]);
  assert.deepEqual(asked, ['一', '二二']);
  for (let count = 3; count < 90; count += 1) assert.equal(lengthOf('三'.repeat(count)).length, count);
  assert.equal(lengthOf('一').length, 1);
  assert.equal(asked.filter((text) => text === '一').length, 2);
});
