import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCellKey } from '../../../shared/formats/cells.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import type { Cells } from '../../../shared/report/report.ts';

/** Each `@ts-expect-error` is a compile error by itself as soon as the line below it compiles. */
const wrongAddresses = {
  // @ts-expect-error a misspelt row
  misspeltRow: 'requests.grantd.total' satisfies CellKey,
  // @ts-expect-error a misspelt column
  misspeltColumn: 'requests.granted.natural_persons' satisfies CellKey,
  // @ts-expect-error a group is not a cell
  group: 'requests.denied.total' satisfies CellKey,
  // @ts-expect-error 现行有效件数 is not in the 2019 form
  newInOld: 'proactive.normative.in_force' satisfies CellKey<'2019'>,
  // @ts-expect-error 政府集中采购 is not in the 2021 form
  oldInNew: 'proactive.procurement.amount' satisfies CellKey<'2021'>,
  // @ts-expect-error （六）其他处理 has three rows in the 2021 form
  oldOther: 'requests.other.total' satisfies CellKey<'2021'>,
};

const rightAddresses = [
  'requests.denied.third_party.enterprise' satisfies CellKey,
  'proactive.normative.in_force' satisfies CellKey<'2021'>,
  'proactive.procurement.amount' satisfies CellKey<'2019'>,
  'requests.other.total' satisfies CellKey<'2019'>,
  'requests.other.misc.total' satisfies CellKey<'2021'>,
  'review.litigation_after.pending' satisfies CellKey,
] as const;

describe('typed addresses', () => {
  it('compile exactly where the declared form has them', () => {
    // @ts-expect-error cells of one generation refuse an address of the other
    const cells: Cells<'2019'> = { 'proactive.normative.in_force': 1 };
    assert.ok(Object.keys(cells).every((key) => !isCellKey('2019', key)));
    for (const key of rightAddresses) assert.ok(isCellKey('2019', key) || isCellKey('2021', key), key);
  });

  it('that do not compile do not exist either', () => {
    const { misspeltRow, misspeltColumn, group, newInOld, oldInNew, oldOther } = wrongAddresses;
    for (const key of [misspeltRow, misspeltColumn, group])
      assert.ok(!isCellKey('2019', key) && !isCellKey('2021', key));
    assert.ok(!isCellKey('2019', newInOld));
    assert.ok(!isCellKey('2021', oldInNew));
    assert.ok(!isCellKey('2021', oldOther));
  });
});
