import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { tableRules } from '../../../shared/checks/rules/all-rules.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { type CellValue, type Report, valueAt } from '../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../shared/report/totals.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

const errorsOf = (report: Report) => evaluate({ report }, tableRules).filter(({ severity }) => severity === 'error');

/** What a hand does: another figure, a neighbour's digit, a sign, nothing at all. */
const slip: fc.Arbitrary<CellValue> = fc.oneof(fc.nat(500), fc.integer({ min: -20, max: -1 }), fc.constant(null));

for (const generation of generations) {
  describe(`a consistent ${generation} report`, () => {
    it('gives no error of any rule, 1,000 times', () => {
      fc.assert(
        fc.property(consistentReport(generation), (report) => {
          const errors = evaluate({ report }).filter(({ severity }) => severity === 'error');
          assert.deepEqual(errors, []);
        }),
        { numRuns: 1000 },
      );
    });

    it('with a slip in any one cell of 表三 or 表四, each cell in turn, gives an error that names the cell', () => {
      const keys = cellsOf(generation).flatMap(({ key, table }) => (table === 'proactive' ? [] : [key]));
      const slips = fc.array(slip, { minLength: keys.length, maxLength: keys.length });
      fc.assert(
        fc.property(consistentReport(generation), slips, (report, values) => {
          for (const [index, key] of keys.entries()) {
            const drawn = values[index] ?? null;
            const value = drawn === valueAt(report, key) ? (drawn ?? 0) + 1 : drawn;
            const errors = errorsOf({ ...report, cells: { ...report.cells, [key]: value } });
            assert.ok(
              errors.some(({ cells }) => cells.includes(key)),
              key,
            );
          }
        }),
        { numRuns: 20 },
      );
    });

    it('with one slip in 表三 or 表四 gives an error that names the cell', () => {
      const keys = cellsOf(generation).flatMap(({ key, table }) => (table === 'proactive' ? [] : [key]));
      fc.assert(
        fc.property(consistentReport(generation), fc.constantFrom(...keys), slip, (report, key, value) => {
          fc.pre(value !== valueAt(report, key));
          const errors = errorsOf({ ...report, cells: { ...report.cells, [key]: value } });
          assert.ok(errors.some(({ cells }) => cells.includes(key)));
        }),
        { numRuns: 1000 },
      );
    });

    it('with one slip in 表三 is still found in a draft, whose totals follow the slip', () => {
      const keys = cellsOf(generation).flatMap(({ key, table, kind }) =>
        table === 'requests' && kind === 'input' ? [key] : [],
      );
      fc.assert(
        fc.property(consistentReport(generation), fc.constantFrom(...keys), slip, (report, key, value) => {
          fc.pre(value !== valueAt(report, key));
          const draft = withDerivedTotals({ ...report, cells: { ...report.cells, [key]: value } });
          const column = key.split('.').at(-1) ?? '';
          const errors = errorsOf(draft).flatMap(({ cells }) => cells);
          assert.ok(errors.some((cell) => cell.endsWith(`.${column}`)));
        }),
        { numRuns: 500 },
      );
    });
  });
}
