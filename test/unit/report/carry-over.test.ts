import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { carriedFrom, draftFrom, previousValue } from '../../../shared/report/carry-over.ts';
import { titleOf, valueAt } from '../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

describe('carry-over', () => {
  it('fills 上年结转 by column from 四、结转 and nothing else', () => {
    const previous = aReport()
      .with('requests.carried_out.natural_person', 3)
      .with('requests.carried_out.enterprise', null)
      .with('proactive.normative.in_force', 8)
      .build();
    const draft = draftFrom(previous, 2026);
    assert.equal(valueAt(draft, 'requests.carried_in.natural_person'), 3);
    assert.equal(valueAt(draft, 'requests.carried_in.enterprise'), null);
    assert.equal(valueAt(draft, 'requests.carried_in.research'), 0);
    const filled = cellsOf('2021').filter(({ key }) => valueAt(draft, key) !== null);
    assert.ok(filled.every(({ key }) => key.startsWith('requests.carried_in.')));
    assert.equal(filled.length, 5);
  });

  it('brings the text and the office along, and starts the year anew', () => {
    const previous = { ...aReport().build(), sources: { 'proactive.fees.amount': '约3' } };
    const draft = draftFrom(previous, 2026);
    assert.deepEqual(draft.texts, previous.texts);
    assert.deepEqual([draft.unit, draft.year, draft.issuedOn], [previous.unit, 2026, null]);
    assert.deepEqual(draft.sources, {});
    assert.equal(draftFrom(previous, 2026, '云溪县白石乡人民政府').unit, '云溪县白石乡人民政府');
    assert.equal(titleOf(draft), '云溪县青禾镇人民政府2026年政府信息公开工作年度报告');
  });

  it('takes the form the new year calls for', () => {
    assert.equal(draftFrom(aReport('2019').in(2020).build(), 2021).generation, '2021');
    assert.equal(draftFrom(aReport('2019').in(2019).build(), 2020).generation, '2019');
  });

  it('always satisfies the continuity check against the report it came from', () => {
    for (const generation of generations) {
      fc.assert(
        fc.property(consistentReport(generation), (previous) => {
          const draft = withDerivedTotals(draftFrom(previous, previous.year + 1));
          const broken = evaluate({ report: draft, previous }).filter(({ rule }) => rule === 'Y-CARRY');
          assert.deepEqual(broken, []);
        }),
        { numRuns: 50 },
      );
    }
  });

  it('finds last year’s figure where it means the same, and only there', () => {
    const old = aReport('2019')
      .with('proactive.licensing.decisions', 12)
      .with('proactive.normative.public_total', 9)
      .build();
    assert.equal(previousValue(old, '2021', 'proactive.licensing.decisions'), 12);
    assert.equal(previousValue(old, '2021', 'proactive.normative.in_force'), null);
    assert.equal(previousValue(old, '2019', 'proactive.normative.public_total'), 9);
    assert.equal(carriedFrom('requests.carried_in.total'), 'requests.carried_out.total');
    assert.equal(carriedFrom('requests.new.total'), null);
  });
});
