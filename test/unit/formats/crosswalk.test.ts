import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf, cellsOf, isCellKey } from '../../../shared/formats/cells.ts';
import { crosswalk2019To2021, sameCellIn } from '../../../shared/formats/crosswalk.ts';

describe('the crosswalk from the 2019 to the 2021 form', () => {
  it('has every cell of the 2019 form once and leads only to cells of the 2021 form', () => {
    assert.deepEqual(
      crosswalk2019To2021.map(({ from }) => from),
      cellsOf('2019').map(({ key }) => key),
    );
    for (const entry of crosswalk2019To2021) {
      if (entry.kind !== 'none') assert.ok(isCellKey('2021', entry.to), entry.from);
    }
  });

  it('brings over only cells of the same row, column, unit and kind', () => {
    const sameName = ({ label }: { label: string }) => label.split('/').slice(0, -1).join('/');
    const carried = crosswalk2019To2021.filter((entry) => entry.kind === 'same');
    for (const { from, to } of carried) {
      const [old, current] = [cellOf('2019', from), cellOf('2021', to)];
      assert.equal(sameName(old), sameName(current));
      assert.deepEqual([old.unit, old.kind, old.table], [current.unit, current.kind, current.table]);
    }
    const perTable = Object.groupBy(carried, ({ from }) => from.split('.')[0] ?? '');
    assert.equal(perTable['proactive']?.length, 3);
    assert.equal(perTable['requests']?.length, 22 * 7);
    assert.equal(perTable['review']?.length, 15);
  });

  it('asks before （六）其他处理 becomes 3.其他, and gives a reason wherever it does not simply carry over', () => {
    const asked = crosswalk2019To2021.filter((entry) => entry.kind === 'confirm');
    assert.equal(asked.length, 7);
    for (const { from, to } of asked) assert.equal(to, from.replace('requests.other.', 'requests.other.misc.'));
    for (const entry of crosswalk2019To2021) {
      if (entry.kind !== 'same') assert.match(entry.reason, /[\u4e00-\u9fff]{6}/u, entry.from);
    }
  });

  it('never takes 对外公开总数量 for 现行有效件数', () => {
    assert.equal(sameCellIn('2019', '2021', 'proactive.normative.in_force'), null);
    assert.equal(sameCellIn('2019', '2021', 'requests.other.misc.total'), null);
    assert.equal(sameCellIn('2019', '2021', 'requests.other.unpaid.total'), null);
  });

  it('answers for one generation with itself, and never backwards', () => {
    assert.equal(sameCellIn('2021', '2021', 'proactive.normative.in_force'), 'proactive.normative.in_force');
    assert.equal(sameCellIn('2019', '2021', 'proactive.licensing.decisions'), 'proactive.licensing.decisions');
    assert.equal(sameCellIn('2021', '2019', 'proactive.licensing.decisions'), null);
  });
});
