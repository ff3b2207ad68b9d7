import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf, cellsOf } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { nameOfCell, nameOfPath, ordinalOf, ordinalsOf, shortLabel } from '../../../shared/formats/names.ts';

describe('names in sentences', () => {
  it('leave out the explanation at the end and nothing else', () => {
    assert.equal(shortLabel('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'), '（二）部分公开');
    assert.equal(shortLabel('采购总金额（单位：万元）'), '采购总金额');
    assert.equal(shortLabel('（七）总计'), '（七）总计');
    assert.equal(shortLabel('（本列数据的勾稽关系）'), '（本列数据的勾稽关系）');
  });

  it('say ordinals as they are spoken', () => {
    assert.equal(ordinalOf('一、本年新收'), '一');
    assert.equal(ordinalOf('（七）总计'), '（七）');
    assert.equal(ordinalOf('1.属于国家秘密'), '');
    assert.equal(ordinalsOf(cellOf('2021', 'requests.total.total').row), '三（七）');
    assert.equal(ordinalsOf(cellOf('2021', 'requests.new.total').row), '一');
  });

  it('give a row its group and a group its headings', () => {
    assert.equal(
      nameOfPath(cellOf('2021', 'requests.denied.process_info.total').row),
      '（三）不予公开 6.属于四类过程性信息',
    );
    assert.equal(nameOfPath(cellOf('2021', 'requests.granted.total').row), '（一）予以公开');
    assert.equal(nameOfCell(cellOf('2021', 'review.reconsideration.total')), '行政复议·总计');
  });

  it('are different for every cell of a form', () => {
    for (const generation of generations) {
      const names = cellsOf(generation).map(nameOfCell);
      assert.equal(new Set(names).size, names.length);
    }
  });
});
