import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signatureBlock } from '../../../shared/document/signature-block.ts';

const date = '2026年1月20日';
const centreOf = (unit: string, on = date) => {
  const { rightEms, widthEms } = signatureBlock(unit, on);
  return rightEms + widthEms / 2;
};

describe('the signature', () => {
  it('has the date end four characters from the edge, the organ centred over it', () => {
    assert.equal(centreOf('青禾镇政府'), 4 + 6.5 / 2);
    assert.equal(centreOf('云溪县青禾镇人民政府'), 4 + 6.5 / 2);
  });

  it('has a longer organ end two characters from the edge', () => {
    assert.equal(centreOf('云溪县青禾镇人民政府办公室'), 2 + 13 / 2);
  });

  it('stays inside the line, however long the organ', () => {
    for (const length of [1, 20, 24, 25, 40, 90]) {
      const { rightEms, widthEms } = signatureBlock('镇'.repeat(length), date);
      assert.ok(rightEms >= 0 && rightEms + widthEms <= 28, `${length}`);
    }
    assert.ok(signatureBlock('镇'.repeat(40), date).widthEms < 21);
  });

  it('does without the date or the organ', () => {
    assert.equal(centreOf('青禾镇政府', ''), 4 + 5 / 2);
    assert.equal(centreOf(''), 4 + 6.5 / 2);
  });
});
