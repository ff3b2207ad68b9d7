import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordAt } from '../../../../../renderer/components/linked-text/word-at.ts';

const wordIn = (line: string, at: number) => {
  const { start, end } = wordAt(line, at);
  return line.slice(start, end);
};

describe('the word a double click takes', () => {
  it('is a Chinese word, not the clause', () => {
    const line = '全镇收到政府信息公开申请，都已办结。';
    assert.equal(wordIn(line, line.indexOf('信息')), '信息');
    assert.equal(wordIn(line, line.indexOf('息')), '信息');
    assert.equal(wordIn(line, line.indexOf('，')), '，');
  });

  it('is the last one at the end of a line and none in an empty one', () => {
    assert.equal(wordIn('收到信息', 4), '信息');
    assert.deepEqual(wordAt('', 0), { start: 0, end: 0 });
  });
});
