import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resultOf } from '../../../../renderer/app/api-client.ts';

const answer = (status: number, body: string) => resultOf(async () => new Response(body, { status }));

describe('resultOf', () => {
  it('hands on the body of a good answer', async () => {
    assert.deepEqual(await answer(200, '{"id":"r1"}'), { ok: true, data: { id: 'r1' } });
  });

  it('takes an empty answer for a good one', async () => {
    assert.deepEqual(await resultOf(async () => new Response(null, { status: 204 })), { ok: true, data: null });
  });

  it('hands on what the back end says is wrong, with the report it names', async () => {
    const error = { code: 'already-have', message: '2025 年度报告已经有了。', reportId: 'r1' };
    assert.deepEqual(await answer(409, JSON.stringify({ error })), { ok: false, error });
  });

  it('turns an answer of another shape into a sentence', async () => {
    for (const [status, body] of [
      [500, '<html>'],
      [200, 'no json'],
      [502, '{}'],
      [500, '{"error":"text"}'],
      [500, '{"error":{"message":7}}'],
    ] as const) {
      const result = await answer(status, body);
      assert.equal(result.ok ? '' : result.error.code, 'unintelligible', body);
    }
  });

  it('turns a host that is gone, or a call that was given up, into a value', async () => {
    const gone = await resultOf(() => Promise.reject(new TypeError('Failed to fetch')));
    assert.equal(gone.ok ? '' : gone.error.code, 'unreachable');
    const gaveUp = await resultOf(() => Promise.reject(new DOMException('', 'AbortError')));
    assert.equal(gaveUp.ok ? '' : gaveUp.error.code, 'aborted');
  });
});
