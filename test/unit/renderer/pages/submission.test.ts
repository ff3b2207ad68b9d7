import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandedOut } from '../../../../main/api/contract.ts';
import { handedOutWords } from '../../../../renderer/pages/draft-wizard/review/handed-out-words.ts';
import { changesSince } from '../../../../renderer/pages/report/submission/changes-since.ts';
import { aReport } from '../../../builders/a-report.ts';

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

test('a file of our own says whether it is what was handed in, and how far that can be trusted', () => {
  const file = { as: 'submitted', on: '2026-01-12', verdict: 'same', holdsText: true, digest: '' } as const;
  const say = (own: Partial<HandedOut>, changes = 0) => handedOutWords({ ...file, ...own }, changes);
  assert.match(say({}), /^这是 2026年1月12日送审的文件，内容与送审时一致。.*不防有意改动。$/);
  assert.match(say({ holdsText: false }), /表里的数与送审时一致/);
  assert.match(say({ verdict: 'changed' }, 3), /送审以后改了 3 处/);
  assert.match(say({ as: 'final', verdict: 'broken' }), /定稿的文件，但.*核对不了/);
  assert.match(say({ as: 'draft', on: null }), /^这是本程序导出的文件，内容与导出时一致/);
});
