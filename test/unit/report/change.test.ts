import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { applyChange, applyChanges, type Change, inverseOf, refusalOf } from '../../../shared/report/change.ts';
import { type LinkedReport, textKeys, valueAt } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

const inputs = cellsOf('2021').flatMap(({ key, kind }) => (kind === 'input' ? [key] : []));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cell' as const),
    cell: fc.constantFrom(...inputs.slice(0, 5)),
    value: fc.option(fc.nat(20), { nil: null }),
    source: fc.option(fc.constantFrom('abc', '约3'), { nil: null }),
  }),
  fc.record({ kind: fc.constant('set-text' as const), text: fc.constantFrom(...textKeys), value: fc.string() }),
  fc.record({ kind: fc.constant('set-unit' as const), value: fc.string() }),
  fc.record({
    kind: fc.constant('set-issued-on' as const),
    value: fc.option(fc.constantFrom('2026-01-20', '2026-01-21'), { nil: null }),
  }),
);

/** Blanks written out, so that a cell that was never named equals one that was set to 未填. */
function shown(report: LinkedReport): unknown {
  const cells = cellsOf(report.generation).map(({ key }) => [key, valueAt(report, key)]);
  return { ...report, cells };
}

describe('changes', () => {
  it('are undone by their inverses in reverse order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const start = aReport().build();
        let report: LinkedReport = start;
        const inverses: Change[] = [];
        for (const one of changes) {
          inverses.unshift(inverseOf(report, one));
          report = applyChange(report, one);
        }
        assert.deepEqual(report, applyChanges(start, changes));
        assert.deepEqual(shown(applyChanges(report, inverses)), shown(start));
      }),
    );
  });

  it('put back a blank as a blank and the typed words with it', () => {
    const typed: Change = { kind: 'set-cell', cell: 'proactive.fees.amount', value: null, source: 'abc' };
    const withWords = applyChange(aReport().with('proactive.fees.amount', null).build(), typed);
    assert.equal(withWords.sources['proactive.fees.amount'], 'abc');
    const filled: Change = { kind: 'set-cell', cell: 'proactive.fees.amount', value: 0, source: null };
    const after = applyChange(withWords, filled);
    assert.equal(after.sources['proactive.fees.amount'], undefined);
    assert.equal('proactive.fees.amount' in after.sources, false);
    assert.deepEqual(inverseOf(withWords, filled), typed);
  });

  it('leave the report they are applied to as it was', () => {
    const before = aReport().build();
    const copy = structuredClone(before);
    applyChange(before, { kind: 'set-text', text: 'other', value: '无' });
    applyChange(before, { kind: 'set-cell', cell: 'proactive.fees.amount', value: 7, source: '7' });
    assert.deepEqual(before, copy);
  });

  it('are refused only for addressing what the report does not have', () => {
    const report = aReport().build();
    const codeOf = (cell: string) =>
      refusalOf(report, { kind: 'set-cell', cell: cell as CellKey, value: -1, source: 'x' })?.code ?? null;
    assert.equal(codeOf('proactive.fees.amount'), null);
    assert.equal(codeOf('requests.new.total'), 'derived-cell');
    assert.equal(codeOf('proactive.procurement.amount'), 'unknown-cell');
    assert.equal(codeOf('__proto__'), 'unknown-cell');
    const text = refusalOf(report, { kind: 'set-text', text: 'title' as 'other', value: '' });
    assert.equal(text?.code, 'unknown-text');
    assert.equal(refusalOf(report, { kind: 'set-unit', value: '' }), null);
  });
});
