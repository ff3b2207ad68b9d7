import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readSizes } from '../../../../renderer/components/remembered-sizes.ts';

it('takes kept widths back only where they are whole', () => {
  assert.deepEqual(readSizes('40 60', 2), [40, 60]);
  for (const kept of [null, '', '40', '40 60 10', '40 x', '0 100', '-5 105']) assert.equal(readSizes(kept, 2), null);
});
