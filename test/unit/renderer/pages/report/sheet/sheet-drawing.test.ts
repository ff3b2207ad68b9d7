import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetOf } from '../../../../../../renderer/editor/sheet.ts';
import { screenWidths } from '../../../../../../renderer/pages/report/sheet/column-widths.ts';
import { lastYearOf } from '../../../../../../renderer/pages/report/sheet/last-year.ts';
import { sheetRows } from '../../../../../../renderer/pages/report/sheet/sheet-rows.ts';
import { aReport } from '../../../../../builders/a-report.ts';

/** The middle of the report page at 1366 pixels, less its padding and scroll bar. */
const officeMiddlePx = 839;

test('every table of both generations fits the office PC, the label columns from the left on', () => {
  for (const generation of ['2019', '2021'] as const) {
    for (const table of ['proactive', 'requests', 'review'] as const) {
      const { layout } = sheetOf(generation, table);
      const widths = screenWidths(table, layout.columnCount, 'office');
      assert.equal(widths.stubPx.length, layout.stubColumns, table);
      assert.ok(widths.leastTablePx <= officeMiddlePx, `${table} needs ${widths.leastTablePx}`);
    }
  }
  assert.deepEqual(screenWidths('requests', 10, 'office').stubLeftPx, [0, 28, 94]);
});

test('headings that all rows share are the head, 表二 has one to each clause and none to stay', () => {
  const count = (table: 'proactive' | 'requests' | 'review') => {
    const { head, body } = sheetRows(sheetOf('2021', table));
    return [head.length, body.length];
  };
  assert.deepEqual(count('requests'), [3, 25]);
  assert.deepEqual(count('review'), [3, 1]);
  assert.deepEqual(count('proactive'), [0, sheetOf('2021', 'proactive').layout.rowCount]);
});

test('last year’s figure with the difference, in the unit the form prints', () => {
  const previous = aReport()
    .in(2024)
    .with('requests.new.enterprise', 12)
    .with('proactive.fees.amount', 36_500_000)
    .with('requests.new.other', null)
    .build();
  const report = aReport()
    .with('requests.new.enterprise', 15)
    .with('proactive.fees.amount', 36_000_000)
    .with('requests.carried_in.enterprise', null)
    .build();
  assert.deepEqual(lastYearOf(report, previous, 'requests.new.enterprise', '件'), { figure: '12', difference: '+3' });
  assert.deepEqual(lastYearOf(report, previous, 'proactive.fees.amount', '万元'), {
    figure: '36.5',
    difference: '−0.5',
  });
  assert.deepEqual(lastYearOf(report, previous, 'requests.new.research', '件'), { figure: '0', difference: '' });
  assert.deepEqual(lastYearOf(report, previous, 'requests.carried_in.enterprise', '件'), {
    figure: '0',
    difference: '',
  });
  assert.equal(lastYearOf(report, previous, 'requests.new.other', '件'), null);
  assert.equal(lastYearOf(report, null, 'requests.new.enterprise', '件'), null);
});
