import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import { type CellKey, generations } from '../../../shared/formats/formats.ts';
import { type Cells, emptyReport, valueAt } from '../../../shared/report/report.ts';
import { deriveTotals, partsOf, sumOf, withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

describe('totals', () => {
  it('are null when no part is filled, because blank is not zero', () => {
    assert.equal(sumOf([null, null]), null);
    assert.equal(sumOf([null, 0]), 0);
    assert.equal(sumOf([]), null);
    const empty = withDerivedTotals(emptyReport('2021', '云溪县青禾镇人民政府', 2025));
    assert.ok(cellsOf('2021').every(({ key }) => valueAt(empty, key) === null));
  });

  it('are computed from the parts, whatever stood there', () => {
    const report = aReport()
      .with('requests.granted.natural_person', 9)
      .with('requests.refused.repeat.natural_person', 6)
      .with('requests.refused.repeat.enterprise', 1)
      .with('requests.total.natural_person', 99)
      .with('review.litigation_direct.upheld', 2)
      .withTotals()
      .build();
    assert.equal(valueAt(report, 'requests.granted.total'), 9);
    assert.equal(valueAt(report, 'requests.refused.repeat.total'), 7);
    assert.equal(valueAt(report, 'requests.total.natural_person'), 15);
    assert.equal(valueAt(report, 'requests.total.total'), 16);
    assert.equal(valueAt(report, 'review.litigation_direct.total'), 2);
    assert.equal(valueAt(report, 'review.litigation_after.total'), 0);
  });

  it('never touch a cell that is typed', () => {
    for (const generation of generations) {
      const inputs = cellsOf(generation).filter(({ kind }) => kind === 'input');
      const cells = Object.fromEntries(inputs.map(({ key }, index) => [key, index % 3 === 0 ? null : index])) as Cells;
      const derived = deriveTotals(generation, cells);
      for (const { key } of inputs) assert.equal(derived[key], cells[key] ?? null);
      assert.equal(Object.keys(derived).length, cellsOf(generation).length);
    }
  });

  it('know their parts; what is typed has none', () => {
    assert.equal(partsOf('2021', 'requests.new.natural_person'), null);
    assert.equal(partsOf('2021', 'proactive.fees.amount'), null);
    assert.equal(partsOf('2021', 'requests.new.total')?.length, 6);
    assert.equal(partsOf('2019', 'requests.total.enterprise')?.length, 19);
  });

  for (const generation of generations) {
    it(`of any ${generation} report are stable and satisfy every row and column`, () => {
      fc.assert(
        fc.property(consistentReport(generation), (report) => {
          const once = withDerivedTotals(report);
          assert.deepEqual(withDerivedTotals(once), once);
          for (const { axis, left, right } of equationsOf(generation)) {
            if (axis === 'balance') continue;
            const valuesOf = (keys: readonly CellKey[]) => keys.map((key) => valueAt(once, key));
            assert.deepEqual([sumOf(valuesOf(left))], valuesOf(right));
          }
        }),
        { numRuns: 50 },
      );
    });
  }
});
