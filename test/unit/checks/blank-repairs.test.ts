import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blankRepairs } from '../../../shared/checks/blank-repairs.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { applyChanges, type Change, type Totals } from '../../../shared/report/change.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

const people = ['natural_person', 'enterprise', 'research', 'social_org', 'legal_service', 'other'] as const;
const row = people.map((who): CellKey => `requests.granted.${who}`);
const total = 'requests.granted.total';

const mended = (report: Report, changes: readonly Change[]) => withShownFigures(applyChanges(report, changes));
const blanksIn = (report: Report) => evaluate({ report }).filter(({ rule }) => rule === 'BLANK');
const without = (keys: readonly CellKey[]) =>
  keys.reduce((builder, key) => builder.with(key as CellKey<'2021'>, null), aReport());

function waysIn(report: Report, totals: Totals) {
  const [finding = assert.fail('nothing is blank')] = blanksIn(report);
  const { repair, choices = [] } = blankRepairs(report, finding, totals);
  return { repair, choices, labels: [repair?.label ?? null, ...choices.map(({ label }) => label)] };
}

describe('the blanks of a line', () => {
  it('beside a printed total are surely 0 where the other parts make it up', () => {
    const report = without(row.slice(1)).with('requests.granted.natural_person', 4).with(total, 4).build();
    const { repair, labels } = waysIn(report, 'printed');
    assert.deepEqual(labels, ['都填 0']);
    const filled = mended(report, repair?.changes ?? []);
    assert.deepEqual([blanksIn(filled), valueAt(filled, row[0] ?? assert.fail())], [[], 4]);
  });

  it('are surely the rest of the total where only one is blank', () => {
    const report = without(['requests.granted.other']).with(total, 5).with('requests.total.other', 5).build();
    const { repair, labels } = waysIn(report, 'printed');
    assert.deepEqual(labels, ['填 5']);
    assert.deepEqual(repair?.changes, [{ kind: 'set-cell', cell: 'requests.granted.other', value: 5, source: null }]);
  });

  it('are left to the clerk where the rest of the row does not fit the column', () => {
    const { labels } = waysIn(
      without(['requests.granted.other']).with(total, 5).with('requests.total.natural_person', 5).build(),
      'printed',
    );
    assert.deepEqual(labels, [null, '填 5', '填 0']);
  });

  it('are surely those of the one column that lacks them', () => {
    const report = without(row).with(total, 7).with('requests.total.natural_person', 7).build();
    assert.deepEqual(waysIn(report, 'printed').labels, ['自然人填 7，其余填 0']);
  });

  it('leave open whose the rest of the total is', () => {
    const report = without(row).with(total, 7).build();
    const { choices, labels } = waysIn(report, 'printed');
    assert.deepEqual([labels[0], labels[1], labels.length], [null, '自然人填 7，其余填 0', 7]);
    for (const { changes } of choices) {
      const filled = mended(report, changes);
      assert.deepEqual(blanksIn(filled), []);
      assert.ok(!evaluate({ report: filled }).some(({ rule }) => rule === 'T3-ROW'));
    }
  });

  it('with their total blank too are filled together', () => {
    const report = without([...row, total]).build();
    const { choices, labels } = waysIn(report, 'printed');
    assert.deepEqual(labels, [null, '都填 0']);
    const filled = mended(report, choices[0]?.changes ?? []);
    assert.deepEqual([blanksIn(filled), valueAt(filled, total)], [[], 0]);
  });

  it('are never guessed where the filled parts are more than the total', () => {
    const report = without(['requests.granted.other']).with('requests.granted.enterprise', 9).with(total, 5).build();
    assert.deepEqual(waysIn(report, 'printed').labels, [null]);
  });

  it('of a line of totals follow from their parts once these are there', () => {
    const report = without(['requests.total.natural_person', 'requests.total.total'])
      .with('requests.granted.natural_person', 3)
      .build();
    const { repair, labels } = waysIn(report, 'printed');
    assert.deepEqual(labels, ['按分项算出总计（1 格）']);
    assert.deepEqual(repair?.changes, [
      { kind: 'set-cell', cell: 'requests.total.natural_person', value: 3, source: null },
    ]);
  });

  it('in a draft may be 0, and its totals are never written', () => {
    const { choices, labels } = waysIn(
      without([...row, total])
        .withTotals()
        .build(),
      'derived',
    );
    assert.deepEqual(labels, [null, '都填 0']);
    assert.deepEqual(
      choices[0]?.changes.map((change) => change.kind === 'set-cell' && change.cell),
      row,
    );
  });
});
