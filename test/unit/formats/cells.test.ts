import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf, cellsOf, isCellKey } from '../../../shared/formats/cells.ts';
import type { TableKey } from '../../../shared/formats/form.ts';
import { formOf, type Generation, generationForYear, generations } from '../../../shared/formats/formats.ts';
import { linesOf } from '../../../shared/formats/lines.ts';
import { missingReference, readReference } from '../../builders/reference-reports.ts';

/** format.md: 表二 22 or 10 figures, 表三 23 or 25 rows of 7, 表四 three groups of 5. */
const counts: Record<Generation, Record<TableKey, number>> = {
  '2019': { proactive: 22, requests: 23 * 7, review: 15 },
  '2021': { proactive: 10, requests: 25 * 7, review: 15 },
};

for (const generation of generations) {
  describe(`the cells of the ${generation} form`, () => {
    const file = `domain/cells-${generation}.tsv`;

    it('are the official list, line by line, neither more nor fewer', { skip: missingReference(file) }, () => {
      const [, ...official] = readReference(file).trimEnd().split(/\r?\n/);
      const declared = cellsOf(generation).map(({ key, label, unit, kind }) => [key, label, unit, kind].join('\t'));
      assert.deepEqual(declared, official);
    });

    it('are as many as each table has', () => {
      const { tables } = formOf(generation);
      for (const { key } of tables) {
        const cells = cellsOf(generation).filter(({ table }) => table === key);
        assert.equal(cells.length, counts[generation][key], key);
      }
      assert.equal(cellsOf(generation).length, generation === '2019' ? 198 : 200);
    });

    it('have addresses of their own, which lead back to them', () => {
      const keys = cellsOf(generation).map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      for (const cell of cellsOf(generation)) assert.equal(cellOf(generation, cell.key), cell);
    });

    it('are each in one printed line, in printed order', () => {
      const lined = linesOf(generation).flatMap(({ cells }) => cells);
      assert.deepEqual(lined, [...cellsOf(generation)]);
      for (const line of linesOf(generation)) assert.ok(line.name, line.cells[0]?.key);
    });

    it('may be negative only where the form says 增/减', () => {
      const signed = cellsOf(generation).filter((cell) => cell.signed);
      assert.equal(signed.length, generation === '2019' ? 5 : 0);
      for (const { label } of signed) assert.match(label, /增\/减$/u);
    });
  });
}

describe('the generations', () => {
  it('do not take each other’s addresses', () => {
    assert.ok(isCellKey('2021', 'proactive.normative.in_force'));
    assert.ok(!isCellKey('2019', 'proactive.normative.in_force'));
    assert.ok(!isCellKey('2021', 'proactive.procurement.amount'));
    assert.ok(!isCellKey('2021', 'requests.granted'));
    assert.throws(() => cellOf('2021', 'proactive.procurement.amount'), /has no cell/);
  });

  it('cover the years from 2019 on without a gap', () => {
    assert.deepEqual(
      [2018, 2019, 2020, 2021, 2026].map((year) => generationForYear(year)),
      [null, '2019', '2019', '2021', '2021'],
    );
  });

  it('share the six statutory sections, each table under its own', () => {
    for (const generation of generations) {
      const { sections, tables } = formOf(generation);
      assert.deepEqual(
        sections.map(({ heading }) => heading.slice(0, 2)),
        ['一、', '二、', '三、', '四、', '五、', '六、'],
      );
      assert.deepEqual(
        sections.flatMap(({ table }) => table ?? []),
        tables.map(({ key }) => key),
      );
    }
  });
});
