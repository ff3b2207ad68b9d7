import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CheckContext, contextOfExample } from '../../../shared/checks/check-rule.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { rules, rulesOf } from '../../../shared/checks/rules/all-rules.ts';
import { cellsOf, isCellKey } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { aReport } from '../../builders/a-report.ts';

const speaks = (id: string, context: CheckContext) => evaluate(context).filter((finding) => finding.rule === id);

describe('check rules', () => {
  for (const rule of rules) {
    it(`${rule.id} ${rule.title}: silent on its passing example, speaks on its failing one`, () => {
      assert.deepEqual(speaks(rule.id, contextOfExample(rule.passing)), []);
      const context = contextOfExample(rule.failing);
      const findings = speaks(rule.id, context);
      assert.ok(findings.length > 0);
      for (const { message, severity, cells, text, focus } of findings) {
        assert.match(message, /[。？]$/u);
        assert.doesNotMatch(message, /！|undefined|null|NaN/u);
        assert.equal(severity, rule.severity);
        assert.ok(cells.every((key) => isCellKey(context.report.generation, key)));
        assert.ok(focus === null || isCellKey(context.report.generation, focus));
        assert.ok(text === null || text in context.report.texts);
      }
    });
  }

  it('have ids of their own, and say what, why and on what ground', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const rule of rules) {
      assert.ok(rule.title && rule.why && rule.source && rule.generations.length > 0, rule.id);
      assert.doesNotMatch(rule.title + rule.why + rule.source, /！/u);
    }
  });

  for (const generation of generations) {
    it(`look at every equation of the ${generation} form exactly once`, () => {
      const sums = rulesOf(generation).filter(({ id }) => /^T[34]-(ROW|PARTS|ID|SUM)$/.test(id));
      const zero = aReport(generation).build();
      for (const equation of equationsOf(generation)) {
        const total = equation.right[0] ?? assert.fail(equation.id);
        const report = { ...zero, cells: { ...zero.cells, [total]: 7 } };
        const found = evaluate({ report }, sums).filter(({ cells }) => {
          const named = new Set(cells);
          return (
            [...equation.left, ...equation.right].every((key) => named.has(key)) &&
            cells.length === equation.left.length + equation.right.length
          );
        });
        assert.equal(found.length, 1, equation.id);
      }
    });

    it(`have nothing against a ${generation} report of a quiet year but its text`, () => {
      const errors = evaluate({ report: aReport(generation).build() }).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);
    });

    it(`tell of findings in printed order in the ${generation} form`, () => {
      const cells = Object.fromEntries(cellsOf(generation).map(({ key }) => [key, null]));
      const keys = cellsOf(generation).map(({ key }) => key);
      const blanks = evaluate({ report: { ...aReport(generation).build(), cells } }).filter(
        ({ rule }) => rule === 'BLANK',
      );
      assert.deepEqual(
        blanks.flatMap((finding) => finding.cells),
        keys,
      );
    });
  }
});
