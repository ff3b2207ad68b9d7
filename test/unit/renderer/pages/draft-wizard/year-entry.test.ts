import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readYear } from '../../../../../renderer/pages/draft-wizard/year-entry.ts';

it('reads a year as clerks type it, and nothing else', () => {
  assert.equal(readYear('2025', 2019), 2025);
  assert.equal(readYear(' ２０２５ 年度', 2019), 2025);
  assert.equal(readYear('2018', 2019), null);
  assert.equal(readYear('2018', 2008), 2018);
  for (const typed of ['', '25', '20255', '2101', '今年']) assert.equal(readYear(typed, 2008), null, typed);
});
