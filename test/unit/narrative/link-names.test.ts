import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { nameOfLink } from '../../../shared/narrative/link-names.ts';

describe('what a link is called', () => {
  it('is the name of its sum where it has one', () => {
    assert.equal(nameOfLink('2021', ['requests.new.total']), '表三的“一、本年新收政府信息公开申请数量”总计');
    assert.equal(nameOfLink('2021', ['requests.carried_in.total', 'requests.new.total']), '表三的一＋二');
  });

  it('is else the names of its cells', () => {
    assert.equal(
      nameOfLink('2021', ['requests.granted.natural_person', 'requests.granted.enterprise']),
      '表三的“（一）予以公开·自然人”＋表三的“（一）予以公开·商业企业”',
    );
  });

  it('is nothing for a cell of another form', () => {
    assert.equal(nameOfLink('2021', ['requests.nowhere' as CellKey]), '');
  });
});
