import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf, newsOfBringingBack } from '../../../../../renderer/pages/shelf/shelf-state.ts';

const report = {
  id: 'a',
  unit: '云溪县青禾镇人民政府',
  year: 2024,
  status: 'imported',
  savedAt: '2026-01-05T01:15:00.000Z',
  asideAt: '2026-01-06T01:15:00.000Z',
} as const;

test('a place that is taken is offered to be swapped; any other refusal is told as it is', () => {
  const taken = newsOfBringingBack(report, { ok: false, error: { code: 'already-have', message: '已有一份。' } });
  assert.deepEqual(taken, {
    kind: 'occupied',
    id: 'a',
    name: '云溪县青禾镇人民政府 2024 年报告',
    message: '已有一份。',
  });
  const error = { code: 'unreachable', message: '程序没有应答。' };
  assert.deepEqual(newsOfBringingBack(report, { ok: false, error }), { kind: 'failed', error });
  assert.equal(newsOfBringingBack(report, { ok: true }).kind, 'brought-back');
});

test('a report without a unit still has a name to be told apart by', () => {
  assert.equal(nameOf({ unit: '', year: 2023 }), '没有写单位的 2023 年报告');
});
