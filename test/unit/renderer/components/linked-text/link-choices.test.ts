import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findChoices, listChoices } from '../../../../../renderer/components/linked-text/link-choices.ts';
import { cellsOf } from '../../../../../shared/formats/cells.ts';
import { generations } from '../../../../../shared/formats/formats.ts';
import { aReport } from '../../../../builders/a-report.ts';

const report = aReport()
  .with('requests.new.natural_person', 12)
  .with('requests.carried_in.natural_person', 3)
  .withTotals()
  .build();
const all = listChoices(report);
const found = (words: string) => findChoices(all, words).map(({ id }) => id);

describe('the figures that can be put into a text', () => {
  for (const generation of generations) {
    it(`are every cell of the ${generation} form once, each with a name`, () => {
      const choices = listChoices(aReport(generation).build());
      const single = choices.filter(({ cells }) => cells.length === 1).map(({ id }) => id);
      assert.deepEqual(
        [...single].sort(),
        cellsOf(generation)
          .map(({ key }) => key)
          .sort(),
      );
      assert.equal(new Set(choices.map(({ id }) => id)).size, choices.length);
      assert.equal(new Set(choices.map(({ name }) => name)).size, choices.length);
      assert.ok(choices.every(({ name }) => name !== ''));
    });
  }

  it('are found by words of their names, in any order and width', () => {
    assert.equal(found('新收 总计')[0], 'requests.new.total');
    assert.equal(found('总计 新收')[0], 'requests.new.total');
    assert.equal(found('一+二')[0], 'requests.new.total+requests.carried_in.total');
    assert.equal(found('一+二').length, 3);
    assert.equal(found('没有这样的格').length, 0);
    assert.equal(found('  ').length, all.length);
  });

  it('are found by the figure itself', () => {
    assert.deepEqual(found('15'), [
      'requests.new.total+requests.carried_in.total',
      'requests.new.natural_person+requests.carried_in.natural_person',
    ]);
    assert.ok(found('12').includes('requests.new.natural_person'));
    assert.ok(!found('1').includes('requests.new.natural_person'));
  });
});
