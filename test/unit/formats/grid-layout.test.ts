import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { FormTable, TableKey } from '../../../shared/formats/form.ts';
import { formOf, type Generation, generations } from '../../../shared/formats/formats.ts';
import { type GridBox, layoutTable } from '../../../shared/formats/grid-layout.ts';

function tableOf(generation: Generation, key: TableKey): FormTable {
  return formOf(generation).tables.find((table) => table.key === key) ?? assert.fail(key);
}

/** `row,column rows×columns` of the first box with this label. */
function placeOf(generation: Generation, table: TableKey, label: string): string {
  const box = layoutTable(tableOf(generation, table)).boxes.find((candidate) => candidate.label.startsWith(label));
  assert.ok(box, label);
  return `${box.row},${box.column} ${box.rowSpan}×${box.columnSpan}`;
}

function squaresOf(box: GridBox): string[] {
  return Array.from(
    { length: box.rowSpan * box.columnSpan },
    (_, index) => `${box.row + Math.floor(index / box.columnSpan)},${box.column + (index % box.columnSpan)}`,
  );
}

for (const generation of generations) {
  for (const table of formOf(generation).tables) {
    describe(`${table.name} of the ${generation} form`, () => {
      const layout = layoutTable(table);

      it('tiles its grid: every square in exactly one box', () => {
        const squares = layout.boxes.flatMap(squaresOf);
        assert.equal(new Set(squares).size, squares.length);
        assert.equal(squares.length, layout.rowCount * layout.columnCount);
      });

      it('prints every cell once, in the order of the cells', () => {
        const printed = layout.boxes.flatMap(({ cell }) => cell ?? []);
        assert.deepEqual(
          printed,
          cellsOf(generation).flatMap((cell) => (cell.table === table.key ? cell.key : [])),
        );
      });

      it('lists its boxes in reading order and values only right of the labels', () => {
        const order = layout.boxes.map(({ row, column }) => row * 100 + column);
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        );
        const values = layout.boxes.filter(({ role }) => role === 'value');
        assert.ok(values.every(({ column, rowSpan }) => column >= layout.stubColumns && rowSpan === 1));
      });
    });
  }
}

describe('the official spans', () => {
  it('of 表二: clauses across the table, a lone column over three', () => {
    assert.equal(placeOf('2021', 'proactive', '第二十条第（一）项'), '0,0 1×4');
    assert.equal(placeOf('2021', 'proactive', '本年处理决定数量'), '5,1 1×3');
    assert.equal(placeOf('2021', 'proactive', '本年收费金额'), '12,1 1×3');
    assert.equal(placeOf('2019', 'proactive', '第二十条第（九）项'), '15,0 1×4');
  });

  it('of 表三: the corner, the applicants, the upright group', () => {
    assert.equal(placeOf('2021', 'requests', '（本列数据的勾稽关系'), '0,0 3×3');
    assert.equal(placeOf('2021', 'requests', '申请人情况'), '0,3 1×7');
    assert.equal(placeOf('2021', 'requests', '自然人'), '1,3 2×1');
    assert.equal(placeOf('2021', 'requests', '法人或其他组织'), '1,4 1×5');
    assert.equal(placeOf('2021', 'requests', '总计'), '1,9 2×1');
    assert.equal(placeOf('2021', 'requests', '一、'), '3,0 1×3');
    assert.equal(placeOf('2021', 'requests', '三、'), '5,0 22×1');
    assert.equal(placeOf('2019', 'requests', '三、'), '5,0 20×1');
    assert.equal(placeOf('2021', 'requests', '（一）'), '5,1 1×2');
    assert.equal(placeOf('2021', 'requests', '（三）'), '7,1 8×1');
    assert.equal(placeOf('2021', 'requests', '（四）'), '15,1 3×1');
    assert.equal(placeOf('2021', 'requests', '（五）'), '18,1 5×1');
    assert.equal(placeOf('2021', 'requests', '（六）'), '23,1 3×1');
    assert.equal(placeOf('2019', 'requests', '（六）'), '23,1 1×2');
    const upright = layoutTable(tableOf('2021', 'requests')).boxes.filter((box) => box.upright);
    assert.deepEqual(
      upright.map(({ label }) => label),
      ['三、本年度办理结果'],
    );
  });

  it('of 表四: five columns of 行政复议 beside ten of 行政诉讼', () => {
    assert.equal(placeOf('2021', 'review', '行政复议'), '0,0 1×5');
    assert.equal(placeOf('2021', 'review', '行政诉讼'), '0,5 1×10');
    assert.equal(placeOf('2021', 'review', '总计'), '1,4 2×1');
    assert.equal(placeOf('2021', 'review', '未经复议直接起诉'), '1,5 1×5');
    assert.equal(placeOf('2021', 'review', '复议后起诉'), '1,10 1×5');
  });
});
