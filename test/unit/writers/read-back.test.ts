import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { provenKinds, proveReadBack, randomReports } from '../../scripts/proof/read-back.ts';

/** `npm run proof:random` does the same for a thousand. */
const reports = randomReports(12, 31);

describe('random reports with rare characters, long texts and texts that look like formulas', () => {
  for (const kind of provenKinds) {
    it(`come back unchanged by ${kind}, the same bytes each time`, async () => {
      assert.deepEqual(await proveReadBack(reports, kind), []);
    });
  }
});
