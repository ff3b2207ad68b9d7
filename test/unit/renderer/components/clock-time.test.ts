import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockTime, momentOf } from '../../../../renderer/components/clock-time.ts';

const at = new Date(2026, 11, 5, 9, 4, 7);

describe('clock time', () => {
  it('is the local time to the second, two digits each', () => {
    assert.equal(clockTime(at.toISOString()), '09:04:07');
  });

  it('names the day once it is not today', () => {
    assert.equal(momentOf(at.toISOString(), new Date(2026, 11, 5, 23, 0)), '09:04:07');
    assert.equal(momentOf(at.toISOString(), new Date(2026, 11, 6, 1, 0)), '12月5日 09:04');
  });

  it('names the year once it is not this year', () => {
    assert.equal(momentOf(at.toISOString(), new Date(2027, 0, 2)), '2026年12月5日 09:04');
  });
});
