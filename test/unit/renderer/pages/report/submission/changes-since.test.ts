import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesSince } from '../../../../../../renderer/pages/report/submission/changes-since.ts';
import { aReport } from '../../../../../builders/a-report.ts';

const report = aReport().withText({ overview: '甲段。\n乙段。\n丙段。' }).withTotals().build();

test('what nobody touched was not changed, whatever followed by itself', () => {
  assert.equal(changesSince(report, report).count, 0);
  const { count, differences } = changesSince(
    report,
    aReport().withText(report.texts).with('requests.new.natural_person', 3).withTotals().build(),
  );
  assert.deepEqual([count, differences.cells.map(({ cell }) => cell)], [1, ['requests.new.natural_person']]);
});

test('a stretch of text, the date and the unit count one each', () => {
  const after = {
    ...report,
    unit: '云溪县青禾街道办事处',
    issuedOn: '2026-01-21',
    texts: { ...report.texts, overview: '甲段改。\n又一段。\n乙段。\n丙段改。' },
  };
  const { count, unit } = changesSince(report, after);
  assert.equal(count, 4);
  assert.equal(unit?.before, report.unit);
});
