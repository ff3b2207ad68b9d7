import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import { type Generation, generations } from '../../../shared/formats/formats.ts';

function equation(generation: Generation, id: string) {
  return equationsOf(generation).find((candidate) => candidate.id === id) ?? assert.fail(id);
}

for (const generation of generations) {
  describe(`the sums of the ${generation} form`, () => {
    it('are a total per row, a total and a balance per column, and three groups in 表四', () => {
      const tally = equationsOf(generation).map(({ table, axis }) => `${table} ${axis}`);
      const count = (name: string) => tally.filter((entry) => entry === name).length;
      assert.equal(count('requests across'), generation === '2019' ? 23 : 25);
      assert.equal(count('requests down'), 7);
      assert.equal(count('requests balance'), 7);
      assert.equal(count('review across'), 3);
      assert.equal(tally.length, (generation === '2019' ? 23 : 25) + 17);
    });

    it('have stable ids of their own and cells the form has', () => {
      const ids = equationsOf(generation).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const keys = new Set(cellsOf(generation).map(({ key }) => key));
      for (const { left, right } of equationsOf(generation))
        assert.ok([...left, ...right].every((key) => keys.has(key)));
    });

    it('define every sum cell, and only sum cells', () => {
      const totals = new Set(equationsOf(generation).flatMap(({ axis, right }) => (axis === 'balance' ? [] : right)));
      const sums = cellsOf(generation).flatMap(({ kind, key }) => (kind === 'sum' ? key : []));
      assert.deepEqual([...totals].sort(), sums.toSorted());
    });

    it('add six applicants to a row total', () => {
      assert.deepEqual(equation(generation, 'across:requests.granted.total').left, [
        'requests.granted.natural_person',
        'requests.granted.enterprise',
        'requests.granted.research',
        'requests.granted.social_org',
        'requests.granted.legal_service',
        'requests.granted.other',
      ]);
    });

    it('add the outcomes （一）to（六）and nothing else to（七）', () => {
      const { left } = equation(generation, 'down:requests.total.other');
      assert.equal(left.length, generation === '2019' ? 19 : 21);
      assert.ok(left.includes('requests.granted.other') && left.includes('requests.refused.confirmation.other'));
      assert.ok(!left.some((key) => /^requests\.(new|carried_in|carried_out|total)\./.test(key)));
    });

    it('set 一＋二 against 三（七）＋四', () => {
      const { left, right } = equation(generation, 'balance:requests.enterprise');
      assert.deepEqual(left, ['requests.new.enterprise', 'requests.carried_in.enterprise']);
      assert.deepEqual(right, ['requests.total.enterprise', 'requests.carried_out.enterprise']);
    });

    it('keep the three groups of 表四 apart', () => {
      assert.deepEqual(equation(generation, 'across:review.litigation_direct.total').left, [
        'review.litigation_direct.upheld',
        'review.litigation_direct.corrected',
        'review.litigation_direct.other',
        'review.litigation_direct.pending',
      ]);
    });
  });
}
