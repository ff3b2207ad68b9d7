import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Unit } from '../../../shared/formats/form.ts';
import {
  fenPerWanYuan,
  formatQuantity,
  fromPrintedUnit,
  readQuantity,
  toPrintedUnit,
} from '../../../shared/report/quantities.ts';

/** What is written, the unit of the cell, and what is read: the value in 件 or 分, then the remarks. */
type Reading = readonly [text: string, unit: Unit, value: number | null, ...remarks: string[]];

const fen = (wanYuan: number) => Math.round(wanYuan * fenPerWanYuan);

const readings: readonly Reading[] = [
  ['15', '件', 15],
  [' １５ ', '件', 15],
  ['0', '件', 0],
  ['-11', '项', -11],
  ['−3', '项', -3],
  ['1,234,567', '件', 1_234_567],
  ['12件', '件', 12, 'unit'],
  ['约36万元', '万元', fen(36), 'approximate', 'unit'],
  ['1372.16萬元', '万元', fen(1372.16), 'unit'],
  ['251000元', '万元', fen(25.1), 'unit'],
  ['1.2亿元', '万元', fen(12_000), 'unit'],
  ['8827.8344', '万元', fen(8827.8344)],
  ['0.092', '万元', fen(0.092)],
  ['100余件', '件', 100, 'approximate', 'unit'],
  ['1万', '件', 10_000, 'unit'],
  ['', '件', null],
  ['/', '件', null],
  ['—', '件', null],
  ['无', '件', null],
  ['不适用', '万元', null],
  ['abc', '件', null, 'not-a-number'],
  ['1 1 件2', '件', null, 'not-a-number'],
  ['5件', '万元', null, 'not-a-number'],
  ['3元', '件', null, 'not-a-number'],
  ['2.5', '件', null, 'too-fine'],
  ['2.0', '件', 2],
  ['0.1234567', '万元', null, 'too-fine'],
  ['1,23', '件', null, 'not-a-number'],
  ['99999999999999999999', '件', null, 'too-fine'],
];

const units: fc.Arbitrary<Unit> = fc.constantFrom('件', '项', '万元');

describe('readQuantity', () => {
  for (const [text, unit, value, ...remarks] of readings) {
    it(`reads “${text}” in a cell of ${unit} as ${value}${remarks.length > 0 ? `, ${remarks.join(' and ')}` : ''}`, () => {
      assert.deepEqual(readQuantity(text, unit), { value, remarks });
    });
  }

  it('reads back whatever is printed', () => {
    fc.assert(
      fc.property(fc.option(fc.maxSafeInteger(), { nil: null }), units, (value, unit) => {
        assert.deepEqual(readQuantity(formatQuantity(value, unit), unit), {
          value: value === 0 ? 0 : value,
          remarks: [],
        });
      }),
    );
  });

  it('never makes a number out of a text without digits, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), units, (text, unit) => {
        const { value } = readQuantity(text, unit);
        assert.ok(value === null || (Number.isSafeInteger(value) && /\d/u.test(text.normalize('NFKC'))));
      }),
    );
  });

  it('is not led astray by spaces or full-width digits', () => {
    fc.assert(
      fc.property(fc.nat(), units, (value, unit) => {
        const wide = [...`${value}`].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('\u3000');
        assert.equal(readQuantity(wide, unit).value, readQuantity(`${value}`, unit).value);
      }),
    );
  });
});

describe('printed units', () => {
  it('go to JSON and back unchanged for any amount a form can hold', () => {
    fc.assert(
      fc.property(fc.nat(9_000_000_000_000), units, (value, unit) => {
        assert.equal(fromPrintedUnit(toPrintedUnit(value, unit), unit), value);
      }),
    );
  });

  it('refuse what the small unit cannot hold', () => {
    assert.equal(fromPrintedUnit(0.1234567, '万元'), null);
    assert.equal(fromPrintedUnit(2.5, '件'), null);
    assert.equal(fromPrintedUnit(Number.NaN, '万元'), null);
    assert.equal(fromPrintedUnit(Number.POSITIVE_INFINITY, '万元'), null);
  });

  it('print amounts without trailing zeros or an exponent', () => {
    assert.equal(formatQuantity(1, '万元'), '0.000001');
    assert.equal(formatQuantity(fen(36), '万元'), '36');
    assert.equal(formatQuantity(-500_000, '万元'), '-0.5');
    assert.equal(formatQuantity(null, '件'), '');
  });
});
