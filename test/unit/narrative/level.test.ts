import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelUnit, simplifiedForm } from '../../../shared/narrative/level.ts';

describe('levelling', () => {
  it('makes width and form alike without moving anything', () => {
    const levelled = [...'（２）収到申請，９８％；開放'].map(levelUnit).join('');
    assert.equal(levelled, '(2)收到申请,98%;开放');
  });

  it('names the simplified form of traditional and Japanese characters, and of no other', () => {
    assert.deepEqual([...'題増題'].map(simplifiedForm), ['题', '增', '题']);
    assert.deepEqual([...'题增A。'].map(simplifiedForm), [null, null, null, null]);
  });
});
